import { setImmediate } from "node:timers/promises";
import type { Clock } from "./clock.ts";

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /**
   * Lets so many milliseconds pass: whoever wakes up on the way does so in order, each at its own time. What is sent meanwhile
   * is not waited for, so first let the sandbox be `waiting()`, and do not pass over an answer that something depends on.
   */
  readonly advance: (milliseconds: number) => Promise<void>;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * A clock for tests: nothing waits for real, and timestamps come from it.
 *
 * @param start milliseconds since 1970 at which it stands first. @default Date.now()
 */
export function manualClock(start: number = Date.now()): ManualClock {
  let now = start;
  const sleepers = new Set<Sleeper>();
  const next = (end: number) =>
    [...sleepers].filter(({ until }) => until <= end).sort((one, other) => one.until - other.until)[0];
  return {
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted();
      if (milliseconds > 0) await asleep(now + milliseconds, sleepers, signal);
    },
    advance: async (milliseconds) => {
      const end = now + milliseconds;
      await settle();
      for (let sleeper = next(end); sleeper; sleeper = next(end)) {
        now = Math.max(now, sleeper.until);
        sleeper.wake();
        await settle();
      }
      now = end;
    },
  };
}

function asleep(until: number, sleepers: Set<Sleeper>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => () => {
      sleepers.delete(sleeper);
      signal.removeEventListener("abort", stop);
      then();
    };
    const stop = end(() => reject(signal.reason));
    const sleeper = { until, wake: end(resolve) };
    sleepers.add(sleeper);
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** Gives whoever woke up the time to fall asleep again. */
const settle = async (): Promise<void> => {
  await setImmediate();
  await setImmediate();
};
