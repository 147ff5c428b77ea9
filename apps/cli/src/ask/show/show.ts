import type { Rejection } from "@agent-events/receiver";
import type { Run, RunEvent, RunState } from "@agent-events/runs";

/** Tells of a question while it is on its way, and of its answer. */
export interface Show {
  /** What is done now, or waited for. */
  readonly doing: (what: string) => void;
  readonly fact: (label: string, value: string) => void;
  readonly started: (run: Run) => void;
  readonly event: (event: RunEvent) => void;
  /** A request to the receiver that was refused. */
  readonly rejected: (rejection: Rejection) => void;
  readonly outcome: (state: RunState) => void;
  /** Nothing more will be told; safe to say twice. */
  readonly end: () => void;
}
