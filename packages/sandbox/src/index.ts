export { ScenarioError, type ScenarioIssue } from "./agent/errors/scenario-error.ts";
export { UnknownScenarioError } from "./agent/errors/unknown-scenario-error.ts";
export type { Acknowledgement, Agent, Call, Plan, PlannedDelivery, Turn } from "./agent/plan.ts";
export type { RateLimit } from "./api/rate-limit.ts";
export type { Clock } from "./clock/clock.ts";
export { type ManualClock, manualClock } from "./clock/manual-clock.ts";
export { realClock } from "./clock/real-clock.ts";
export type { Control, SandboxState } from "./control/control.ts";
export type { Trigger } from "./control/trigger.ts";
export type { EventSourceBody, EventSourceHandler } from "./deliver/event-sources.ts";
export { AgentError } from "./errors/agent-error.ts";
export { ConfigurationError } from "./errors/configuration-error.ts";
export { NotFoundError } from "./errors/not-found-error.ts";
export { SandboxClosedError } from "./errors/sandbox-closed-error.ts";
export { SandboxError } from "./errors/sandbox-error.ts";
export { SandboxStartError } from "./errors/sandbox-start-error.ts";
export type { Change } from "./journal/changes.ts";
export type {
  Recipient,
  RecordedAnswer,
  RecordedAttempt,
  RecordedCall,
  RecordedDelivery,
  SandboxWebhook,
} from "./journal/records.ts";
export type { SandboxOptions } from "./options.ts";
export { createSandbox, type Sandbox } from "./sandbox.ts";
