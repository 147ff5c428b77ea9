export type { Api } from "./api.ts";
export { createGatewayClient } from "./create-gateway-client.ts";
export { ConfigurationError } from "./errors/configuration-error.ts";
export { type GatewayClientError, isGatewayClientError } from "./errors/gateway-client-error.ts";
export { GatewayError } from "./errors/gateway-error.ts";
export { GatewayProtocolError } from "./errors/gateway-protocol-error.ts";
export { GatewayUnreachableError } from "./errors/gateway-unreachable-error.ts";
export { NoReplyError } from "./errors/no-reply-error.ts";
export { ProblemError } from "./errors/problem-error.ts";
export { RequestInvalidError } from "./errors/request-invalid-error.ts";
export { StreamLostError } from "./errors/stream-lost-error.ts";
export type {
  AnsweredRun,
  EventsQuery,
  GatewayClient,
  RunQuery,
  StartOptions,
  StreamOptions,
} from "./gateway-client.ts";
export type { ValidationError, Validator } from "./generated/rules/check.ts";
export type { components, operations, paths, Unlisted } from "./generated/types.ts";
export type { GatewayClientOptions, KeyRequest } from "./options.ts";
export type {
  Health,
  Problem,
  ProblemDevrev,
  ProblemIssue,
  Readiness,
  ReadinessCheck,
  ReadToken,
  Run,
  RunContext,
  RunError,
  RunEvent,
  RunEvents,
  RunList,
  RunReply,
  RunStart,
  RunStatus,
  RunSummary,
} from "./schemas.ts";
export type { RunStream } from "./stream/run-stream.ts";
