import type { components } from "./generated/types.ts";

type Schemas = components["schemas"];

/** What to ask an agent, and how long to wait for its answer: the body of `POST /v1/runs`. */
export type RunStart = Schemas["run-start"];

/** Text that the agent gets besides the message. */
export type RunContext = Schemas["run-context"];

/** Where a run stands: `starting`, `unconfirmed` and `running` are not settled. */
export type RunStatus = Schemas["run-status"];

/** One question to an agent, and what has become of it. */
export type Run = Schemas["run"];

/** The answer of the agent: there when the run succeeded. */
export type RunReply = Schemas["run-reply"];

/** Why there is no answer: there when the run failed. */
export type RunError = Schemas["run-error"];

/** A run without what came of it. */
export type RunSummary = Schemas["run-summary"];

/** A page of runs, the newest first. */
export type RunList = Schemas["run-list"];

/** Something that happened to a run. Switch on `kind`; `default:` has the kinds that the contract does not list. */
export type RunEvent = Schemas["run-event"];

/** Events of a run, oldest first, and the run as it is now. */
export type RunEvents = Schemas["run-events"];

/** A token that reads one run, for a browser that must not see the key. */
export type ReadToken = Schemas["read-token"];

/**
 * The body of an error, in the form of RFC 9457. Switch on `type`; `default:` has the types that the contract does not list,
 * and bodies without one.
 */
export type Problem = Schemas["problem"];

/** One thing that is wrong with a request. */
export type ProblemIssue = Schemas["problem-issue"];

/** What DevRev answered to a call that it refused. */
export type ProblemDevrev = Schemas["problem-devrev"];

/** Whether the process lives. */
export type Health = Schemas["health"];

/** Whether the gateway can do its work, and what it checked. */
export type Readiness = Schemas["readiness"];

/** One thing that the gateway needs. */
export type ReadinessCheck = Schemas["readiness-check"];
