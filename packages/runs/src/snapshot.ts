import { type RunEvent, toEvent } from "./event.ts";
import { isUnfinished } from "./status.ts";
import { BATCH } from "./store/joint-reads.ts";
import type { Store, StoredRun } from "./store/store.ts";

/** The event that gave a run the status in which it waits for nothing any more. */
export type SettlingEvent = Extract<
  RunEvent,
  { readonly kind: "message" | "error" | "refused" | "stopped" | "expired" }
>;

/** A run at one moment: both parts tell of the same log, up to `stored.seq`. */
export interface RunSnapshot {
  /** Its status, DevRev's id of its session, the last `seq`, and all that it was started with. */
  readonly stored: StoredRun;
  /**
   * What decided, with its `at` and whether it was `late`: the `message` of a run that has succeeded, the `error` or the
   * `refused` of one that has failed, `stopped`, or `expired`. Undefined while the run is unfinished.
   */
  readonly settledBy: SettlingEvent | undefined;
}

/** Asks the store once, and for a run that is settled reads its log up to what settled it. Undefined when it is gone. */
export async function takeSnapshot(store: Store, run: string): Promise<RunSnapshot | undefined> {
  const stored = await store.get(run);
  if (!stored || isUnfinished(stored.status)) return stored && { stored, settledBy: undefined };
  for (let after = 0; after < stored.seq; ) {
    const entries = await store.read(run, after, BATCH);
    // No status that is settled is ever come back to, so the first entry that left the run in it is the one.
    const settling = entries.find(({ status }) => status === stored.status);
    if (settling) return { stored, settledBy: toEvent(settling) as SettlingEvent };
    // Its time was over between the two questions.
    if (entries.length === 0) return undefined;
    after += entries.length;
  }
  return undefined;
}
