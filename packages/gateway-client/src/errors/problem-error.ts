import type { Problem } from "../schemas.ts";
import { GatewayError } from "./gateway-error.ts";

/**
 * The gateway said no, with a problem of RFC 9457. Narrow `problem` by its `type` to reach its extra fields; a type that the
 * contract does not list is carried as it was sent.
 *
 * What may be sent again (429, 503, 408) was already sent again up to `maxRetries` times before this is thrown. A start of
 * which an attempt may have arrived all the same is a `GatewayUnreachableError`, which tells its key.
 */
export class ProblemError extends GatewayError {
  override readonly name = "ProblemError";
  readonly status: number;
  /** What the gateway says, its own sentence in `detail` included. */
  readonly problem: Problem;
  /** The gateway's name for the request, as its log has it. */
  readonly requestId: string | undefined;
  /** Seconds that the gateway asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(target: string, status: number, problem: Problem, retryAfter: number | undefined) {
    const { type, title = type, detail, request_id } = problem as Partial<Record<string, string>>;
    super(`${target}: ${status} ${title}`, detail);
    this.status = status;
    this.problem = problem;
    this.requestId = request_id;
    this.retryAfter = retryAfter;
  }
}
