import ky from "ky";
import type { Connect } from "../connect.ts";
import { agent, session_object, webhook_target } from "../event.ts";

/** As it comes: a timeout, retries (none of them for POST, by default), errors thrown; no types of the API. */
export const connect: Connect = (baseUrl, token) => {
  const api = ky.create({ baseUrl, headers: { Authorization: `Bearer ${token}`, "X-Devrev-Scope": "beta" } });
  return async (message) => {
    const { session } = await api
      .post("ai-agents.events.execute-async", {
        json: { agent, event: { input_message: { message } }, session_object, webhook_target },
      })
      .json<{ session: { id: string } }>();
    return session.id;
  };
};
