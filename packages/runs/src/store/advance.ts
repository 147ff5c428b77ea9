import { isUnfinished } from "../status.ts";
import type { Appended, Entry, NewEntry, StoredRun } from "./store.ts";

/** The part of a run that an entry changes. */
export type Position = Pick<StoredRun, "status" | "session" | "seq" | "updatedAt">;

type Refused = Extract<Appended, { stored: false }>;
type Advanced = { readonly stored: true; readonly entry: Entry; readonly position: Position };

/**
 * What an entry makes of a run that stands there: the entry as it is stored and the run's next position, or why it is not
 * stored. Of several reasons the first of `duplicate`, `outrun`, `unmoved` is told.
 *
 * @param isKnown whether the run's log holds an entry of that key; asked only for an entry that has one
 */
export function advance(run: Position, entry: NewEntry, isKnown: (key: string) => boolean): Advanced | Refused {
  const { at, kind, data, moves, key, expectedSeq } = entry;
  if (key !== undefined && isKnown(key)) return { stored: false, reason: "duplicate" };
  if (expectedSeq !== undefined && expectedSeq !== run.seq) return { stored: false, reason: "outrun" };
  const status = moves[run.status] ?? run.status;
  if (entry.mustMove && status === run.status) return { stored: false, reason: "unmoved" };
  const seq = run.seq + 1;
  return {
    stored: true,
    entry: { seq, at, kind, status, late: !isUnfinished(run.status), data },
    position: { status, session: run.session ?? entry.session, seq, updatedAt: at },
  };
}

/** When a run expires: at its deadline, or sooner when it falls silent. Undefined once it has an outcome. */
export function dueAt(run: Pick<StoredRun, "status" | "deadline" | "idle" | "updatedAt">): number | undefined {
  return isUnfinished(run.status) ? Math.min(run.deadline, run.updatedAt + run.idle) : undefined;
}
