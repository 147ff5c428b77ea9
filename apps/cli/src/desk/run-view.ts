import type { Status } from "@agent-events/runs";

/** The answer of the agent. */
export interface ReplyView {
  readonly message: string;
  /** Whether it came after the run had expired. */
  readonly late: boolean;
  readonly at: number;
}

/** Why there is no answer. */
export interface ErrorView extends ReplyView {
  /** `agent`: it ran, and reported the error. `refused`: nothing ran. */
  readonly cause: "agent" | "refused";
}

/** A run, as this program tells it. All times are milliseconds since 1970. */
export interface RunView {
  readonly id: string;
  readonly status: Status;
  readonly agent: string;
  /** The caller's own name of the conversation. */
  readonly sessionObject: string;
  readonly message: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number;
  /** `seq` of its last event, 0 if it has none. */
  readonly lastEvent: number;
  /** DevRev's id of the session, once it is known. */
  readonly session: string | undefined;
  readonly reply: ReplyView | undefined;
  readonly error: ErrorView | undefined;
}

/** How long it took, or has taken so far, in milliseconds. */
export function durationOf({ createdAt, updatedAt, reply, error }: RunView): number {
  return ((reply ?? error)?.at ?? updatedAt) - createdAt;
}
