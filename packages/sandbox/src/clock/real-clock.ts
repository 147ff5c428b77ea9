import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Clock } from "./clock.ts";

/** Node fires a timer that is set for longer at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * The machine's clock, whose waits can be shortened. Timestamps stay true, since receivers check how fresh a delivery is.
 *
 * @param options.speed how many times as fast waits pass: at 60, the second attempt follows after half a second. @default 1
 * @throws {ConfigurationError} when the speed is not a number above 0
 */
export function realClock({ speed = 1 }: { readonly speed?: number } = {}): Clock {
  if (!(speed > 0)) throw new ConfigurationError(`speed must be a number above 0, got ${speed}`);
  return {
    speed,
    now: Date.now,
    sleep: async (milliseconds, signal) => {
      for (let left = milliseconds / speed; left > 0; left -= LONGEST) await timer(Math.min(left, LONGEST), signal);
      signal.throwIfAborted();
    },
  };
}

function timer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(id);
      reject(signal.reason);
    };
    const id = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}
