import type { PlannedDelivery } from "../plan.ts";
import type { Saying } from "./file.ts";

/** A scenario, as its file says it. */
export interface Scenario {
  /** The name of its file, and the word that plays it. */
  readonly name: string;
  /** What it plays, in one sentence. */
  readonly summary: string;
  /** Where its file is. */
  readonly file: string;
  /** Ids of the agents that always play it. */
  readonly agents: readonly string[];
  readonly call: {
    /** Milliseconds until the call is answered. */
    readonly after: number;
    /** Whether the deliveries go out before that. */
    readonly last: boolean;
    readonly refusals: readonly Refusal[];
  };
  readonly deliveries: readonly ScriptedDelivery[];
  readonly shuffled: boolean;
  /** What a correct receiver and runs make of it; undefined where the file does not say. */
  readonly outcome: Outcome | undefined;
}

export interface Refusal {
  /** The type of the error. */
  readonly error: string;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** How many calls in a row; Infinity for all of them. */
  readonly times: number;
}

/** A delivery whose texts still have their templates. */
export interface ScriptedDelivery extends Omit<PlannedDelivery, "says"> {
  readonly saying: Saying;
}

/** What comes of a scenario, with @agent-events/receiver and @agent-events/runs in their right minds. */
export interface Outcome {
  readonly status: "succeeded" | "failed" | "expired";
  /** The final message, with its templates. */
  readonly reply: string | undefined;
  /** What the agent reported, or the type of the error that the call was refused with. */
  readonly error: string | undefined;
  /** The kinds of all events, in whatever order. */
  readonly events: readonly string[];
  /** The kinds of those that came after the outcome; undefined where that depends on the order. */
  readonly late: readonly string[] | undefined;
  /** How often the call was sent. */
  readonly calls: number;
  readonly duplicates: number;
  /** How many deliveries the receiver refuses. */
  readonly refused: number;
  readonly unmatched: number;
  /** The deadline that the run was given, in milliseconds. */
  readonly deadline: number | undefined;
  /** The option of the receiver's that it needs. */
  readonly untimed: "accept" | undefined;
}
