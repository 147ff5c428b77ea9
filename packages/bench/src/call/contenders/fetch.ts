import type { Connect } from "../connect.ts";
import { agent, session_object, webhook_target } from "../event.ts";

/** The least one would write by hand: no retries, no timeout, nothing checked but the status. */
export const connect: Connect = (baseUrl, token) => async (message) => {
  const response = await fetch(`${baseUrl}/ai-agents.events.execute-async`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "X-Devrev-Scope": "beta" },
    body: JSON.stringify({ agent, event: { input_message: { message } }, session_object, webhook_target }),
  });
  if (!response.ok) throw new Error(`the call failed with status ${response.status}`);
  const { session } = (await response.json()) as { session: { id: string } };
  return session.id;
};
