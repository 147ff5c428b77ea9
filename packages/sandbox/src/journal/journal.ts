import type { Change, Changes } from "./changes.ts";

/** How much a journal keeps: the oldest entries make room. */
const KEPT = { entries: 1_000, bytes: 32 * 1_048_576 };

/** The last entries of one kind, oldest first. An entry is replaced as a whole, never changed. */
export interface Journal<Entry> {
  readonly put: (entry: Entry) => void;
  /** Changes an entry, if it is still there. */
  readonly change: (id: string, change: (entry: Entry) => Partial<Entry>) => void;
  readonly get: (id: string) => Entry | undefined;
  readonly list: () => Entry[];
}

/** @param sizeOf about how many bytes an entry takes */
export function createJournal<Entry extends { readonly id: string }>(
  kind: Change["kind"],
  sizeOf: (entry: Entry) => number,
  changes: Changes,
): Journal<Entry> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  const put = (entry: Entry) => {
    const before = entries.get(entry.id);
    bytes += sizeOf(entry) - (before ? sizeOf(before) : 0);
    entries.set(entry.id, entry);
    for (const [id, oldest] of entries) {
      if (entries.size <= KEPT.entries && bytes <= KEPT.bytes) break;
      entries.delete(id);
      bytes -= sizeOf(oldest);
    }
    changes.publish({ kind, id: entry.id });
  };
  return {
    put,
    change: (id, change) => {
      const entry = entries.get(id);
      if (entry) put({ ...entry, ...change(entry) });
    },
    get: (id) => entries.get(id),
    list: () => [...entries.values()],
  };
}
