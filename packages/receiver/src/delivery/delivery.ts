import type { AgentResponseDelivery } from "@agent-events/contract";

/** What a webhook's envelope says. That of an event source says none of it: there, all are undefined. */
interface Envelope {
  /** Of the event. A repeated delivery has the same. */
  readonly id: string | undefined;
  readonly webhookId: string | undefined;
  /** When the event occurred, as it came: RFC 3339, with up to nine fractional digits. */
  readonly timestamp: string | undefined;
}

/** What every notification of an execution says. */
export interface Notification extends Envelope {
  /** Id of the agent session: the `session.id` of the call's answer. */
  readonly session: string;
  /** The caller's own identifier of the conversation. */
  readonly sessionObject: string;
  /** Id of the agent. */
  readonly agent: string;
  /** What the call set, unchanged. */
  readonly clientMetadata: Readonly<Record<string, unknown>> | undefined;
  /** The parsed body, all of it. It can be written as JSON. */
  readonly raw: AgentResponseDelivery;
}

/** What carries out a skill, or one run of it. */
export interface Workflow {
  readonly id: string;
  readonly displayId: string | undefined;
}

interface SkillTriggered extends Notification {
  readonly kind: "skill-triggered";
  readonly skillName: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Why the agent uses the skill, in its own words. */
  readonly thought: string | undefined;
  /** Undefined for a skill that no workflow carries out, such as the search of the knowledge base. */
  readonly workflow: Workflow | undefined;
  readonly workflowRun: Workflow | undefined;
}

interface SkillExecuted extends Notification {
  readonly kind: "skill-executed";
  readonly skillName: string;
  readonly output: Readonly<Record<string, unknown>>;
  readonly args: Readonly<Record<string, unknown>> | undefined;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
}

interface Suggestions extends Notification {
  readonly kind: "suggestions";
  /** Replies that the user could be offered. Data from an agent, not markup. */
  readonly suggestions: readonly string[];
}

interface GenerationStarted extends Notification {
  readonly kind: "generation-started";
  readonly requestId: string;
}

/** The answer. It ends the execution. */
interface Message extends Notification {
  readonly kind: "message";
  /** All of it; it may be empty. */
  readonly message: string;
}

/** The execution failed, and ends with this. */
interface Failure extends Notification {
  readonly kind: "error";
  /** The reason, for people. */
  readonly error: string;
}

/**
 * Authentic, and none of the other kinds. `reason` says why: `unlisted`, the contract has no such kind of notification or
 * step, or it names none; `other-event`, it is not about an agent; `invalid`, it breaks the contract, or is no JSON object;
 * `unreadable`, it is no JSON in UTF-8, or nested more than 1,000 levels deep.
 *
 * The ids are there when they could be read.
 */
interface Unknown extends Envelope {
  readonly kind: "unknown";
  readonly reason: "unlisted" | "other-event" | "invalid" | "unreadable";
  /** What it calls itself, such as `plan_created`, `skill_retried` or `work_created`. */
  readonly name: string | undefined;
  readonly session: string | undefined;
  readonly sessionObject: string | undefined;
  readonly agent: string | undefined;
  readonly clientMetadata: Readonly<Record<string, unknown>> | undefined;
  /** The parsed body; of an unreadable one the text, or `data:;base64,…` when it is no UTF-8. It can be written as JSON. */
  readonly raw: unknown;
}

type Known = SkillTriggered | SkillExecuted | Suggestions | GenerationStarted | Message | Failure;

/** The kinds that the contract lists. */
export type KnownKind = Known["kind"];

/** One signed POST from DevRev, decoded. Switch on `kind`. Challenges are not among them: the receiver answers those itself. */
export type Delivery = Known | Unknown;

/** The deliveries of one kind, or of several. */
export type DeliveryOf<Kind extends Delivery["kind"]> = Extract<Delivery, { readonly kind: Kind }>;
