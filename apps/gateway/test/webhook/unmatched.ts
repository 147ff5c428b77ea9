export const PATH = "/webhooks/devrev";

/** The body of a delivery that belongs to no run. */
export function unmatched(): string {
  return JSON.stringify({
    id: `event/${crypto.randomUUID()}`,
    webhook_id: "webhook/1",
    timestamp: new Date().toISOString(),
    type: "ai_agent_response",
    ai_agent_response: { agent: "a", session: "s", session_object: "o", agent_response: "message", message: "x" },
  });
}
