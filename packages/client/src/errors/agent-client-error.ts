import type { ApiErrorBody } from "@agent-events/contract";
import { AgentEventsError } from "./agent-events-error.ts";
import type { ConfigurationError } from "./configuration-error.ts";
import type { ConnectionError } from "./connection-error.ts";
import type { HttpError } from "./http-error.ts";
import type { ProtocolError } from "./protocol-error.ts";
import type { RequestInvalidError } from "./request-invalid-error.ts";
import type { TimeoutError } from "./timeout-error.ts";

type HttpErrorOf<Body> = Body extends ApiErrorBody ? HttpError<Body> : never;

/** Everything a call rejects with, besides the reason of your own signal. Switch on `name`; of an `HttpError`, on `type`. */
export type AgentClientError =
  | ConfigurationError
  | ConnectionError
  | HttpErrorOf<ApiErrorBody>
  | ProtocolError
  | RequestInvalidError
  | TimeoutError;

/** Tells this package's errors from all others, for a `catch` that wants to switch on them. */
export function isAgentClientError(error: unknown): error is AgentClientError {
  return error instanceof AgentEventsError;
}
