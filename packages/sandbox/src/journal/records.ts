import type { Webhook } from "@agent-events/contract";

/** A webhook as the API tells it, and what the sandbox knows besides. */
export interface SandboxWebhook extends Webhook {
  /** Whether it is `unverified` because it lost too many deliveries in a row. */
  readonly degraded: boolean;
  /** Deliveries lost in a row, with all their attempts. */
  readonly lost: number;
  /** How the last `verify` went. */
  readonly verification: "waiting" | "answered" | "failed";
}

/** A request to the API, or a trigger, and how it was answered. */
export interface RecordedCall {
  /** `call_` and a number. */
  readonly id: string;
  /** Milliseconds since 1970, of the sandbox's clock. */
  readonly at: number;
  readonly kind: "request" | "trigger";
  readonly method: string;
  readonly path: string;
  /** The operationId of the contract; undefined where there is no such route. */
  readonly operation: string | undefined;
  /** Names in lower case. The token is replaced by `***`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined until it is answered. */
  readonly answer:
    | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }
    | undefined;
  /** Milliseconds of real time until it was answered. */
  readonly duration: number | undefined;
  /** Id of the agent session, of an execution. */
  readonly session: string | undefined;
  /** Ids of the deliveries that it led to, of those that are there by now. */
  readonly deliveries: readonly string[];
  /** What a person should know: why nothing is delivered, say. */
  readonly note: string | undefined;
}

/** Where a delivery goes. */
export type Recipient =
  | { readonly kind: "webhook"; readonly id: string }
  | { readonly kind: "event-source"; readonly id: string };

/** One body that the sandbox delivers, with everything that became of it. */
export interface RecordedDelivery {
  /** `delivery_` and a number. What a receiver knows it by is `eventId`. */
  readonly id: string;
  /** Milliseconds since 1970, of the sandbox's clock. */
  readonly at: number;
  /** The call that it belongs to; undefined for `verify`. */
  readonly call: string | undefined;
  readonly type: "ai_agent_response" | "verify";
  readonly to: Recipient;
  readonly envelope: "flat" | "wrapped";
  /** The `id` in the body; undefined in the wrapped envelope, which has none. */
  readonly eventId: string | undefined;
  /** The bytes, the same on every attempt. */
  readonly body: string;
  /** How often it is sent on purpose. */
  readonly copies: number;
  readonly signature: "valid" | "wrong" | "missing" | "malformed";
  /** Milliseconds by which its timestamp lies in the past on purpose. */
  readonly age: number;
  /** Whether a receiver is right to refuse it: it is forged or stale. Sent once, and not held against the webhook. */
  readonly faulty: boolean;
  /**
   * `waiting` for an attempt, `delivered` once one was answered 200, `lost` after all of them, `not-sent` without any more;
   * `refused` when it is forged or stale, and was answered as such.
   */
  readonly state: "waiting" | "delivered" | "refused" | "lost" | "not-sent";
  /** Why it is lost or refused, was not sent, or should not have been delivered. */
  readonly reason: string | undefined;
  readonly attempts: readonly RecordedAttempt[];
}

/** One sending of a delivery. */
export interface RecordedAttempt {
  /** 1 to 3 by schedule; 0 for one that was asked for. */
  readonly number: number;
  /** Which of the copies, counted from 1. */
  readonly copy: number;
  /** Milliseconds since 1970, of the sandbox's clock. */
  readonly at: number;
  /** The address; for an event source's handler, its id. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it counts as delivered. */
  readonly ok: boolean;
  /** Whether a correct receiver answers so: 401 what is forged, 400 what is stale, and all else 200. */
  readonly right: boolean;
  /** What came of it, in one sentence. */
  readonly outcome: string;
  /** Undefined when none came, or while it is awaited. */
  readonly answer: RecordedAnswer | undefined;
  /** Milliseconds of real time, to be held against the 3,000 that DevRev waits. */
  readonly duration: number;
}

/** What a receiver answered. */
export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the body. */
  readonly body: string;
  /** Whether there was more of it. */
  readonly truncated: boolean;
}
