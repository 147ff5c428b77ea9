import type { ExecuteRequest } from "@agent-events/contract";

/** What an agent knows when it is called. */
export interface Call {
  readonly request: ExecuteRequest;
  /** What was said in this session before this call, oldest first. */
  readonly history: readonly Turn[];
  /** 1 for a call that is new, 2 when the very same body came a second time, and so on. */
  readonly attempt: number;
  /** The next of the sandbox's seeded random numbers, from 0 up to 1. */
  readonly random: () => number;
}

/** A message, and what the agent answered; undefined where it never did. */
export interface Turn {
  readonly message: string;
  readonly reply: string | undefined;
}

/** What an agent does with one call: how it is answered, and what is delivered, in this order unless it is shuffled. */
export interface Plan {
  readonly acknowledgement: Acknowledgement;
  readonly deliveries: readonly PlannedDelivery[];
  /** Whether the deliveries go out in an order that the seed decides. */
  readonly shuffled: boolean;
}

/** How the call itself is answered. */
export type Acknowledgement =
  | {
      readonly kind: "accept";
      /** Milliseconds until the answer goes out. */
      readonly after: number;
      /** Whether the deliveries go out, and are answered, before the call is. */
      readonly last: boolean;
    }
  | {
      readonly kind: "refuse";
      /** One of the error types that the contract has an example of, `too_many_requests` say. Nothing is delivered. */
      readonly error: string;
      /** Seconds, sent as `Retry-After`. */
      readonly retryAfter: number | undefined;
    };

/** One delivery, and what is wrong with it. */
export interface PlannedDelivery {
  /** Milliseconds after the delivery before it; for the first, after the acknowledgement. */
  readonly after: number;
  /** The fields of `ai_agent_response` that tell what the agent says: `agent_response` and the object of that name. */
  readonly says: Readonly<Record<string, unknown>>;
  /** How often it goes out, each time with the same id. */
  readonly copies: number;
  readonly signature: "valid" | "wrong" | "missing" | "malformed";
  /** Milliseconds by which its timestamp lies in the past. */
  readonly age: number;
  readonly envelope: "flat" | "wrapped" | undefined;
  /** Fields of `ai_agent_response` that are left out. */
  readonly omit: readonly string[];
  /** Fields of the whole body that are set to something else, by path: `ai_agent_response.session_object`. */
  readonly set: Readonly<Record<string, unknown>>;
}

/** Decides what happens with a call. */
export type Agent = (call: Call) => Plan;

/** Milliseconds off the true time from which a receiver refuses a delivery: what Stripe and Standard Webhooks allow. */
const FRESH = 300_000;

/** Whether a receiver is right to refuse it. */
export function isFaulty({ signature, age }: PlannedDelivery): boolean {
  return signature !== "valid" || isStale(age);
}

/** @param age milliseconds by which a timestamp lies in the past, or below 0 in the future */
export const isStale = (age: number): boolean => Math.abs(age) > FRESH;
