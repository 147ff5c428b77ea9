import { setTimeout } from "node:timers/promises";
import { isBusy } from "./failure.ts";

/** Milliseconds between two tries; uneven, so that processes which wait for each other do not stay in step. */
const pause = () => 1 + Math.random() * 4;

/** Tries again while another process holds the lock, for so many milliseconds; the event loop goes on meanwhile. */
export async function unlocked<Result>(work: () => Result, timeout: number): Promise<Result> {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
    }
    await setTimeout(pause());
  }
}

/** The same without an event loop, for the moment of opening. */
export function unlockedSync<Result>(work: () => Result, timeout: number): Result {
  const end = performance.now() + timeout;
  const bell = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
    }
    Atomics.wait(bell, 0, 0, pause());
  }
}
