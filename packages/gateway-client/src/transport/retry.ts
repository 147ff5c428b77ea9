import { GatewayProtocolError } from "../errors/gateway-protocol-error.ts";
import { GatewayUnreachableError } from "../errors/gateway-unreachable-error.ts";
import { ProblemError } from "../errors/problem-error.ts";
import { backoff } from "./backoff.ts";

/** Said by the gateway of what it did not begin. */
const NOT_NOW = new Set([408, 429, 503]);

/**
 * Milliseconds to wait before sending again, or undefined when that would be of no use. A start carries an idempotency key
 * and everything else may be done twice, so nothing is kept from being sent again by a doubt whether it arrived.
 *
 * @param retry how many retries there have been
 */
export function retryDelay(failure: unknown, retry: number): number | undefined {
  if (failure instanceof GatewayUnreachableError) return backoff(retry);
  // A proxy, while the gateway behind it restarts.
  if (failure instanceof GatewayProtocolError) return failure.status >= 500 ? backoff(retry) : undefined;
  if (!(failure instanceof ProblemError)) return undefined;
  const { status, problem, retryAfter } = failure;
  // An attempt before this one broke, and the gateway is still at it.
  const stillStarting = problem.type === "urn:agent-events:problem:idempotency-key-in-use";
  if (!NOT_NOW.has(status) && !stillStarting) return undefined;
  return retryAfter === undefined ? backoff(retry) : retryAfter * 1000;
}
