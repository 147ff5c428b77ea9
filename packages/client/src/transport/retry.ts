import { ConnectionError } from "../errors/connection-error.ts";
import { HttpError } from "../errors/http-error.ts";
import { backoff } from "./backoff.ts";

/** DevRev's rate-limit window, in seconds: no honest `Retry-After` is longer. */
const LONGEST_WAIT = 300;

/**
 * Milliseconds to wait before sending again, or undefined when that could run the agent twice or would be of no use.
 * Only what the server says did not run (429, 503), and what provably never left, is ever sent again.
 *
 * @param retry how many retries this call has had
 */
export function retryDelay(failure: unknown, retry: number): number | undefined {
  if (failure instanceof ConnectionError) return failure.sent === "no" ? backoff(retry) : undefined;
  if (!(failure instanceof HttpError) || !failure.retryable) return undefined;
  const { retryAfter } = failure;
  if (retryAfter === undefined) return backoff(retry);
  return retryAfter <= LONGEST_WAIT ? retryAfter * 1000 : undefined;
}
