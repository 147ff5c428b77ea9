import { createAgentClient } from "@agent-events/client";
import type { Connect } from "../connect.ts";
import { agent, session_object, webhook_target } from "../event.ts";

/** As it comes: types, the request checked against the contract, retries, timeout and deadline, typed errors. */
export const connect: Connect = (baseUrl, token) => {
  const agents = createAgentClient({ baseUrl, token });
  return async (message) => {
    const { session } = await agents.execute({
      agent,
      event: { input_message: { message } },
      session_object,
      webhook_target,
    });
    return session.id;
  };
};
