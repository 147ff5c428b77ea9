import type { Call, PlannedDelivery } from "../../src/agent/plan.ts";

/** What a planned delivery without a fault is in DevRev's envelope. */
export function inEnvelope({ says }: PlannedDelivery, { request }: Call): object {
  const webhook_id = "don:integration:dvrv-us-1:devo/0:webhook/1";
  return {
    id: `${webhook_id}:event/1`,
    webhook_id,
    timestamp: "2026-11-23T12:00:00.123456789Z",
    type: "ai_agent_response",
    ai_agent_response: {
      agent: request.agent,
      session: "don:core:dvrv-us-1:devo/0:ai_agent_session/1",
      session_object: request.session_object,
      client_metadata: request.client_metadata,
      ...says,
    },
  };
}
