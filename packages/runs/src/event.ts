import type { Delivery } from "@agent-events/receiver";
import { fromData } from "./kept-delivery.ts";
import type { Entry } from "./store/store.ts";

/** Where an event stands in its run's log. */
interface Position {
  /** 1, 2, 3 … in order of arrival: what a reader resumes behind. */
  readonly seq: number;
  /** When it was stored, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether the run had its outcome, or had expired, before. */
  readonly late: boolean;
}

/** What happens to a run besides deliveries. */
export type Milestone =
  /** DevRev took the call. */
  | { readonly kind: "acknowledged"; readonly session: string }
  /** The call broke after it was sent: the agent may have run, and deliveries still settle the run. */
  | { readonly kind: "unconfirmed"; readonly reason: string }
  /** The call did not run anything: DevRev refused it, or it never left. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Somebody stopped the run. */
  | { readonly kind: "stopped" }
  /** A deadline passed: the whole run's, or the longest silence. An answer may still come. */
  | { readonly kind: "expired"; readonly limit: "deadline" | "idle" };

/** One event of a run. Switch on `kind`; the kinds of deliveries are those of `@agent-events/receiver`. */
export type RunEvent = (Delivery | Milestone) & Position;

/** An entry as readers see it. */
export function toEvent({ kind, seq, at, late, data }: Entry): RunEvent {
  return { ...fromData(data), kind, seq, at, late } as RunEvent;
}
