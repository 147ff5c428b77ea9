import type { ApiErrorBody } from "@agent-events/contract";
import { type RateLimit, readRateLimit } from "../rate-limit.ts";
import { retryAfterSeconds } from "../transport/retry-after.ts";
import { AgentEventsError } from "./agent-events-error.ts";

const advice: Record<number, string> = {
  401: "check the token",
  403: "the token's user may not do this",
  404: "check the id and baseUrl",
  413: "send less",
};

/**
 * The API answered with an error. Narrow by `type` to reach the extra fields of `body`; a type that the contract does not
 * list, or a body without one, is carried as it was sent.
 *
 * Calls that met 429 or 503 did not run; they were already sent again up to `maxRetries` times before this is thrown.
 */
export class HttpError<Body extends ApiErrorBody = ApiErrorBody> extends AgentEventsError {
  override readonly name = "HttpError";
  readonly status: number;
  /** The API's word for what is wrong, such as `missing_required_field`. */
  readonly type: Body["type"];
  /** The body as the API sent it; `{}` when it was not a JSON object. */
  readonly body: Body;
  /** The API's longer explanation, where it gives one. */
  readonly detail: string | undefined;
  readonly headers: Headers;
  /** The limits of the token's user, as this answer told them. */
  readonly rateLimit: RateLimit | undefined;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
  /** Whether the server said that nothing ran, so that sending again is safe: 429 and 503. */
  readonly retryable: boolean;
  /** DevRev's reference of an internal error, for their support. */
  readonly requestId: string | undefined;

  constructor(target: string, { status, headers }: Response, answer: unknown) {
    const body = (Object(answer) === answer ? answer : {}) as Body & { reference_id?: string };
    const { type, message, detail, reference_id } = body;
    const retryAfter = retryAfterSeconds(headers, body, Date.now());
    const next = retryAfter === undefined ? advice[status] : `try again in ${retryAfter} s`;
    super(`${target}: ${[status, type].filter(Boolean).join(" ")}${message ? `, ${message}` : ""}`, next);
    this.status = status;
    this.type = type as Body["type"];
    this.body = body;
    this.detail = detail;
    this.headers = headers;
    this.rateLimit = readRateLimit(headers);
    this.retryAfter = retryAfter;
    this.retryable = status === 429 || status === 503;
    this.requestId = reference_id;
  }
}
