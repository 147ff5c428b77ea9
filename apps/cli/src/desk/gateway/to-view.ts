import type { Run, RunSummary } from "@agent-events/gateway-client";
import type { RunView } from "../run-view.ts";

/** A run of a gateway; of a summary, without what came of it. */
export function toView(run: Run | RunSummary): RunView {
  const { id, status, agent, session, message, last_event, devrev_session } = run;
  const { reply, error } = run as Run;
  return {
    ...{ id, status, agent, sessionObject: session, message },
    createdAt: Date.parse(run.created_at),
    updatedAt: Date.parse(run.updated_at),
    expiresAt: Date.parse(run.expires_at),
    lastEvent: last_event,
    session: devrev_session,
    reply: reply && { message: reply.message, late: reply.late, at: Date.parse(reply.at) },
    error: error && { message: error.message, late: error.late, at: Date.parse(error.at), cause: error.cause },
  };
}
