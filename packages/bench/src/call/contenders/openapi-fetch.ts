import type { paths } from "@agent-events/contract";
import createClient from "openapi-fetch";
import type { Connect } from "../connect.ts";
import { agent, session_object, webhook_target } from "../event.ts";

/** Types from the contract; no retries, no timeout, nothing checked but the status. */
export const connect: Connect = (baseUrl, token) => {
  const api = createClient<paths>({
    baseUrl,
    headers: { Authorization: `Bearer ${token}`, "X-Devrev-Scope": "beta" },
  });
  return async (message) => {
    const { data, response } = await api.POST("/ai-agents.events.execute-async", {
      body: { agent, event: { input_message: { message } }, session_object, webhook_target },
    });
    if (!data) throw new Error(`the call failed with status ${response.status}`);
    return data.session.id;
  };
};
