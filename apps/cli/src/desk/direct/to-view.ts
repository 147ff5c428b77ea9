import type { RunSnapshot, StoredRun } from "@agent-events/runs";
import type { ErrorView, ReplyView, RunView } from "../run-view.ts";

/** A run of a store. What decided it is told where it was asked for. */
export function toView(stored: StoredRun, settledBy?: RunSnapshot["settledBy"]): RunView {
  const { id, status, agent, sessionObject, createdAt, updatedAt, deadline, seq, session, request } = stored;
  const message: unknown = Object(Object(Object(request).event).input_message).message;
  return {
    ...{ id, status, agent, sessionObject, message: String(message ?? ""), createdAt, updatedAt },
    ...{ expiresAt: deadline, lastEvent: seq, session },
    reply: replyOf(settledBy),
    error: errorOf(settledBy),
  };
}

function replyOf(event: RunSnapshot["settledBy"]): ReplyView | undefined {
  if (event?.kind !== "message") return undefined;
  const { message, late, at } = event;
  return { message, late, at };
}

function errorOf(event: RunSnapshot["settledBy"]): ErrorView | undefined {
  if (event?.kind !== "error" && event?.kind !== "refused") return undefined;
  const { late, at } = event;
  return event.kind === "error"
    ? { message: event.error, late, at, cause: "agent" }
    : { message: event.reason, late, at, cause: "refused" };
}
