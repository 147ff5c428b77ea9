import { setTimeout } from "node:timers/promises";
import { isBusy } from "./failure.ts";

/**
 * Does again what another process's lock kept from being done, until the time is over. SQLite could wait by itself, but would
 * keep the event loop waiting with it.
 */
export async function patiently<Result>(timeout: number, work: () => Result): Promise<Result> {
  const end = performance.now() + timeout;
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
    }
    await setTimeout(Math.random() * Math.min(2 * attempt, 20));
  }
}
