import type { Settings } from "./options.ts";
import { moves } from "./status.ts";

/** Runs looked at in one go. */
const BATCH = 100;

/**
 * Expires what is due. Any number of processes may do so at once: a run expires once, and not when something has happened
 * to it in between.
 *
 * @returns how many runs this call expired
 */
export async function expireDue({ store, now }: Pick<Settings, "store" | "now">): Promise<number> {
  let expired = 0;
  for (;;) {
    const at = now();
    const due = await store.due(at, BATCH);
    for (const id of due) {
      const run = await store.get(id);
      if (!run) continue;
      const limit = run.deadline <= at ? "deadline" : "idle";
      const entry = {
        kind: "expired",
        at,
        data: { limit },
        moves: moves.expired,
        key: undefined,
        session: undefined,
      } as const;
      const appended = await store.append(id, { ...entry, mustMove: true, expectedSeq: run.seq });
      if (appended.stored) expired++;
    }
    if (due.length < BATCH) return expired;
  }
}
