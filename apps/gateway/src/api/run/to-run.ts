import type { components } from "@agent-events/gateway-client";
import type { StartInput } from "@agent-events/runs";
import { metadataOf, type RunSnapshot, type StoredRun } from "@agent-events/runs";
import { sessionOf } from "./session.ts";
import { toTime } from "./to-event.ts";

type WireRun = components["schemas"]["run"];
type WireSummary = components["schemas"]["run-summary"];

/** A run without what came of it, as the contract has it. */
export function toSummary(stored: StoredRun): WireSummary {
  const { id, status, agent, createdAt, updatedAt, deadline, seq, session } = stored;
  const request = stored.request as StartInput;
  const { agent_version, context, message_context, parent, event } = request;
  const metadata = metadataOf(request);
  return {
    id,
    status,
    agent,
    ...(agent_version !== undefined && { agent_version }),
    session: sessionOf(stored),
    message: event.input_message?.message ?? "",
    ...(context !== undefined && { context }),
    ...(metadata !== undefined && { metadata }),
    ...(message_context?.artifacts !== undefined && { artifacts: message_context.artifacts }),
    ...(parent !== undefined && { parent }),
    created_at: toTime(createdAt),
    updated_at: toTime(updatedAt),
    expires_at: toTime(deadline),
    last_event: seq,
    ...(session !== undefined && { devrev_session: session }),
  };
}

/** A run with what came of it, as the contract has it. */
export function toRun({ stored, settledBy }: RunSnapshot): WireRun {
  const summary = toSummary(stored);
  if (!settledBy) return summary;
  const { late } = settledBy;
  const at = toTime(settledBy.at);
  switch (settledBy.kind) {
    case "message":
      return { ...summary, reply: { message: settledBy.message, late, at } };
    case "error":
      return { ...summary, error: { message: settledBy.error, late, at, cause: "agent" } };
    case "refused":
      return { ...summary, error: { message: settledBy.reason, late, at, cause: "refused" } };
    default:
      return summary;
  }
}
