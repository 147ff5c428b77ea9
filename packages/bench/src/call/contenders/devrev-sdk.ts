import { client } from "@devrev/typescript-sdk";
import type { Connect } from "../connect.ts";
import { agent, session_object, webhook_target } from "../event.ts";

/** As it comes: types of the whole API, axios; no retries, no timeout. */
export const connect: Connect = (baseUrl, token) => {
  const sdk = client.setupBeta({ endpoint: baseUrl, token: `Bearer ${token}` });
  return async (message) => {
    const { data } = await sdk.aiAgentEventsExecuteAsync({
      agent,
      event: { input_message: { message } },
      session_object,
      webhook_target,
    });
    return data.session.id;
  };
};
