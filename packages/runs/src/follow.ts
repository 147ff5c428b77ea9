import { RunMissingError } from "./errors/run-missing-error.ts";
import type { RunEvent } from "./event.ts";
import { assertWhole } from "./read.ts";
import { isUnfinished } from "./status.ts";
import { BATCH, JointReads } from "./store/joint-reads.ts";
import type { Store } from "./store/store.ts";

/** A timer's longest interval. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Which part of a log to follow. */
export interface FollowOptions {
  /**
   * Events behind this `seq` only. A log that does not reach so far yet is waited for without a word, and what comes up to
   * there is left out; once the run has its outcome, or has expired, the iteration ends with nothing. Whoever was given this
   * number by somebody else compares it with the `seq` of the stored run first, as `run.snapshot()` gives it.
   *
   * @default 0
   */
  readonly after?: number | undefined;
  /** Ends the iteration, which then throws the signal's reason. The run goes on. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Replays a run's log, then follows it; ends behind the last entry once the run has an outcome or has expired. Events are
 * frozen: readers of one process that are woken together are given the same objects.
 */
export async function* follow(store: Store, run: string, options: FollowOptions = {}): AsyncGenerator<RunEvent, void> {
  const { signal } = options;
  let { after = 0 } = options;
  assertWhole("after", after, 0);
  const reads = JointReads.of(store);
  let wake = () => {};
  let woken = false;
  const notice = () => {
    reads.outdate(run);
    woken = true;
    wake();
  };
  const unwatch = await store.watch(run, notice);
  // What others are reading may be older than the watch.
  reads.outdate(run);
  signal?.addEventListener("abort", notice);
  try {
    for (;;) {
      signal?.throwIfAborted();
      woken = false;
      let { events, status } = await reads.read(run, after);
      const isFull = events.length === BATCH;
      let event: RunEvent | undefined;
      for (event of events) {
        after = event.seq;
        yield event;
        signal?.throwIfAborted();
      }
      // A generator keeps its variables while it waits, and thousands may wait for long.
      events = [];
      event = undefined;
      if (isFull) continue;
      // An entry tells where it left the run: most wake-ups need nothing but the entry that they are about.
      if (!status || !isUnfinished(status)) {
        const stored = await store.get(run);
        if (!stored) throw new RunMissingError(run);
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
