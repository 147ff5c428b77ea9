/** Options of a request that is complete. */
export const complete: readonly string[] = [
  "execute",
  "--agent=don:core:dvrv-us-1:devo/0:ai_agent/1",
  "--session-object=TKT-4821",
];

export const hello: readonly string[] = [...complete, "--message=Hello"];

export const webhook = {
  id: "don:integration:dvrv-us-1:devo/0:webhook/123",
  status: "active",
  url: "https://example.com/devrev/deliveries",
  secret: "YS1zZWNyZXQtb2YtMjQtYnl0ZXMu",
  event_types: ["ai_agent_response"],
  headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
};

/** The request of the API's own documentation: both targets, and a message of the greatest length. */
export const canonical = {
  agent: "agent",
  context: {},
  event: { input_message: { message: "blackcurrant".padEnd(8192, ".") } },
  event_source_target: { event_source: "event_source" },
  session_object: "session_object",
  webhook_target: { webhook: "webhook" },
};
