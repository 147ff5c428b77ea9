import { advance, dueAt } from "../advance.ts";
import { toJson } from "../json.ts";
import type { Appended, Entry, NewEntry, RunRecord, StoredRun } from "../store.ts";

type Row = Omit<StoredRun, "request">;

/** One run in memory. What callers gave is kept as JSON: smaller than objects, and nobody's later change reaches it. */
export class Log {
  row: Row;
  readonly #request: string;
  readonly #entries: (Omit<Entry, "seq" | "data"> & { readonly data: string })[] = [];
  #keys: Set<string> | undefined;

  constructor({ request, ...record }: RunRecord) {
    this.row = { ...record, status: "starting", session: undefined, seq: 0, updatedAt: record.createdAt };
    this.#request = toJson(request);
  }

  get run(): StoredRun {
    return { ...this.row, request: JSON.parse(this.#request) };
  }

  get due(): number | undefined {
    return dueAt(this.row);
  }

  append(entry: NewEntry): Appended {
    const advanced = advance(this.row, entry, (key) => this.#keys?.has(key) ?? false);
    if (!advanced.stored) return advanced;
    const { at, kind, status, late } = advanced.entry;
    this.#entries.push({ at, kind, status, late, data: toJson(entry.data) });
    this.row = { ...this.row, ...advanced.position };
    if (entry.key !== undefined) {
      this.#keys ??= new Set();
      this.#keys.add(entry.key);
    }
    return { stored: true, entry: advanced.entry };
  }

  read(after: number, limit: number): readonly Entry[] {
    return this.#entries
      .slice(after, after + limit)
      .map((entry, index) => ({ ...entry, seq: after + index + 1, data: JSON.parse(entry.data) }));
  }
}
