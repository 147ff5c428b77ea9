import type { ConfigurationError } from "./configuration-error.ts";
import { GatewayError } from "./gateway-error.ts";
import type { GatewayProtocolError } from "./gateway-protocol-error.ts";
import type { GatewayUnreachableError } from "./gateway-unreachable-error.ts";
import type { NoReplyError } from "./no-reply-error.ts";
import type { ProblemError } from "./problem-error.ts";
import type { RequestInvalidError } from "./request-invalid-error.ts";
import type { StreamLostError } from "./stream-lost-error.ts";

/** Everything a call rejects with, besides the reason of your own signal. Switch on `name`; of a `ProblemError`, on `problem.type`. */
export type GatewayClientError =
  | ConfigurationError
  | GatewayProtocolError
  | GatewayUnreachableError
  | NoReplyError
  | ProblemError
  | RequestInvalidError
  | StreamLostError;

/** Tells this package's errors from all others, for a `catch` that wants to switch on them. */
export function isGatewayClientError(error: unknown): error is GatewayClientError {
  return error instanceof GatewayError;
}
