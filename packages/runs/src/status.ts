/**
 * Where a run stands. It is never stored by itself to be believed: it is what the log says, folded by {@link moves}.
 *
 * `starting` the record exists, the call has not been answered · `unconfirmed` the call broke after it was sent, so the
 * agent may have run · `running` DevRev took the call, or a delivery came · `succeeded` a message came · `failed` the agent
 * reported an error, or DevRev refused the call · `stopped` somebody stopped waiting · `expired` a deadline passed first.
 */
export type Status = "starting" | "unconfirmed" | "running" | "succeeded" | "failed" | "stopped" | "expired";

/** What an entry of a run's log says. The kinds of deliveries are those of `@agent-events/receiver`. */
export type EntryKind =
  | "acknowledged"
  | "unconfirmed"
  | "refused"
  | "stopped"
  | "expired"
  | "skill-triggered"
  | "skill-executed"
  | "suggestions"
  | "generation-started"
  | "message"
  | "error"
  | "unknown";

/** Which status an entry moves a run to, by the status that it finds. A status that is not named here stays as it is. */
export type Moves = Readonly<Partial<Record<Status, Status>>>;

const sign: Moves = { starting: "running", unconfirmed: "running" };

/**
 * The whole life of a run. The first final entry that is stored decides: `succeeded`, `failed` and `stopped` are left by
 * nothing. A deadline is no answer, so `expired` still becomes what an answer makes of it.
 */
export const moves: Readonly<Record<EntryKind, Moves>> = {
  acknowledged: sign,
  unconfirmed: { starting: "unconfirmed" },
  refused: { starting: "failed", unconfirmed: "failed" },
  stopped: { starting: "stopped", unconfirmed: "stopped", running: "stopped" },
  expired: { starting: "expired", unconfirmed: "expired", running: "expired" },
  "skill-triggered": sign,
  "skill-executed": sign,
  suggestions: sign,
  "generation-started": sign,
  unknown: sign,
  message: { starting: "succeeded", unconfirmed: "succeeded", running: "succeeded", expired: "succeeded" },
  error: { starting: "failed", unconfirmed: "failed", running: "failed", expired: "failed" },
};

/** Whether a run of this status still waits for its outcome. */
export function isUnfinished(status: Status): boolean {
  return status in moves.stopped;
}
