import { isObject } from "./delivery/fields.ts";
import { instantOf } from "./delivery/timestamp.ts";
import { StaleDeliveryError } from "./errors/stale-delivery-error.ts";
import type { Settings } from "./options.ts";

/**
 * Refuses what may be a replay: a timestamp too far from the clock, on either side, and unless it is allowed, the envelope of
 * an event source, which has none. What has no timestamp and is no such envelope passes: it can only decode as `unknown`,
 * which ends no execution.
 *
 * @returns the instant of the timestamp, in milliseconds since 1970, if it has one
 * @throws {StaleDeliveryError}
 */
export function checkFreshness(body: unknown, { tolerance, untimed, now }: Settings): number | undefined {
  if (!isObject(body)) return undefined;
  const instant = instantOf(body["timestamp"]);
  if (instant === undefined) {
    const isWrapped = body["payload"] !== undefined && body["ai_agent_response"] === undefined;
    if (isWrapped && untimed === "refuse") throw new StaleDeliveryError(undefined, tolerance);
    return undefined;
  }
  const skew = now() - instant;
  if (Math.abs(skew) > tolerance) throw new StaleDeliveryError(skew, tolerance);
  return instant;
}
