import type { Rejection } from "@agent-events/receiver";

/** Is told what a desk does to get ready, and what it refuses. */
export interface Narrator {
  /** What is done now, or waited for. */
  readonly doing: (what: string) => void;
  readonly fact: (label: string, value: string) => void;
  /** A request to the receiver that was refused. */
  readonly rejected: (rejection: Rejection) => void;
}
