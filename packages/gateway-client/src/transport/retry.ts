import { GatewayProtocolError } from "../errors/gateway-protocol-error.ts";
import { GatewayUnreachableError } from "../errors/gateway-unreachable-error.ts";
import { ProblemError } from "../errors/problem-error.ts";
import { backoff } from "./backoff.ts";

/** Said by the gateway of what it did not begin. */
const NOT_NOW = new Set([408, 429, 503]);

/** Whether an attempt before this one broke, and the gateway is still at it. */
export function isInUse(failure: unknown): boolean {
  return failure instanceof ProblemError && failure.problem.type === "urn:agent-events:problem:idempotency-key-in-use";
}

/** Whether the request may have arrived, and be carried out. A proxy answers so while the gateway behind it restarts. */
export function leavesDoubt(failure: unknown): boolean {
  const isProxy = failure instanceof GatewayProtocolError && failure.status >= 500;
  return isProxy || failure instanceof GatewayUnreachableError || isInUse(failure);
}

/** Whether another answer may come to the same request. */
export function mayPass(failure: unknown): boolean {
  return leavesDoubt(failure) || (failure instanceof ProblemError && NOT_NOW.has(failure.status));
}

/**
 * Milliseconds to wait before sending again, or undefined when that would be of no use. A start carries an idempotency key
 * and everything else may be done twice, so nothing is kept from being sent again by a doubt whether it arrived.
 *
 * @param retry how many retries there have been
 */
export function retryDelay(failure: unknown, retry: number): number | undefined {
  if (!mayPass(failure)) return undefined;
  const told = failure instanceof ProblemError ? failure.retryAfter : undefined;
  return told === undefined ? backoff(retry) : told * 1000;
}
