import { type RunEvent, toEvent } from "./event.ts";
import { isUnfinished } from "./status.ts";
import type { Store } from "./store/store.ts";

/** Entries asked for at once. */
const BATCH = 100;

/** A timer's longest interval. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Which part of a log to follow. */
export interface FollowOptions {
  /** Events behind this `seq` only. @default 0 */
  readonly after?: number | undefined;
  /** Ends the iteration, which then throws the signal's reason. The run goes on. */
  readonly signal?: AbortSignal | undefined;
}

/** Replays a run's log, then follows it; ends behind the last entry once the run has an outcome or has expired. */
export async function* follow(store: Store, run: string, options: FollowOptions = {}): AsyncGenerator<RunEvent, void> {
  const { signal } = options;
  let { after = 0 } = options;
  let wake = () => {};
  let woken = false;
  const notice = () => {
    woken = true;
    wake();
  };
  const unwatch = await store.watch(run, notice);
  signal?.addEventListener("abort", notice);
  try {
    for (;;) {
      signal?.throwIfAborted();
      woken = false;
      const entries = await store.read(run, after, BATCH);
      for (const entry of entries) {
        after = entry.seq;
        yield toEvent(entry);
        signal?.throwIfAborted();
      }
      if (entries.length === BATCH) continue;
      const last = entries.at(-1);
      // An entry tells where it left the run: most wake-ups need nothing but the entry that they are about.
      if (!last || !isUnfinished(last.status)) {
        const stored = await store.get(run);
        if (!stored) return;
        if (stored.seq > after) continue;
        if (!isUnfinished(stored.status)) return;
      }
      if (!woken) {
        // No store keeps a process up by itself; somebody who waits for an answer does.
        const alive = setInterval(() => {}, LONGEST_TIMER);
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (woken) resolve();
        });
        clearInterval(alive);
      }
    }
  } finally {
    signal?.removeEventListener("abort", notice);
    unwatch();
  }
}
