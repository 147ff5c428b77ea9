import { advance, dueAt } from "../advance.ts";
import { toJson } from "../json.ts";
import type { Appended, Entry, NewEntry, RunRecord, StoredRun } from "../store.ts";

type Row = Omit<Entry, "seq" | "data"> & { readonly key: string | undefined; readonly data: string };

/** Up to so many keys are found as fast without a set, which is larger than all else of a run that waits. */
const FEW = 8;

/**
 * One run in memory. What callers gave is kept as JSON: smaller than objects, and nobody's later change reaches it. There may
 * be very many runs that wait for their answer, with an entry or two.
 */
export class Log {
  readonly id: string;
  readonly sessionObject: string;
  readonly owner: string | undefined;
  status: StoredRun["status"] = "starting";
  session: string | undefined = undefined;
  updatedAt: number;
  readonly #agent: string;
  readonly #request: string;
  readonly #createdAt: number;
  readonly #deadline: number;
  readonly #idle: number;
  #rows: Row[] | undefined = undefined;
  #keys: Set<string> | undefined = undefined;

  constructor({ id, sessionObject, agent, request, createdAt, deadline, idle, owner }: RunRecord) {
    this.id = id;
    this.sessionObject = sessionObject;
    this.owner = owner;
    this.updatedAt = createdAt;
    this.#agent = agent;
    this.#request = toJson(request);
    this.#createdAt = createdAt;
    this.#deadline = deadline;
    this.#idle = idle;
  }

  get run(): StoredRun {
    const { id, sessionObject, owner, status, session, seq, updatedAt } = this;
    const position = { status, session, seq, updatedAt };
    const times = { createdAt: this.#createdAt, deadline: this.#deadline, idle: this.#idle };
    return { id, sessionObject, owner, agent: this.#agent, request: JSON.parse(this.#request), ...times, ...position };
  }

  get seq(): number {
    return this.#rows?.length ?? 0;
  }

  get due(): number | undefined {
    const { status, updatedAt } = this;
    return dueAt({ status, updatedAt, deadline: this.#deadline, idle: this.#idle });
  }

  append(entry: NewEntry): Appended {
    const advanced = advance(this, entry, (key) => this.#isKnown(key));
    if (!advanced.stored) return advanced;
    const { at, kind, status, late } = advanced.entry;
    this.#add({ at, kind, status, late, key: entry.key, data: toJson(entry.data) });
    this.status = status;
    this.session = advanced.position.session;
    this.updatedAt = at;
    return { stored: true, entry: advanced.entry };
  }

  read(after: number, limit: number): readonly Entry[] {
    const rows = this.#rows?.slice(after, after + limit) ?? [];
    return rows.map(({ key: _, ...row }, index) => ({ ...row, seq: after + index + 1, data: JSON.parse(row.data) }));
  }

  #isKnown(key: string): boolean {
    return this.#keys?.has(key) ?? this.#rows?.some((row) => row.key === key) ?? false;
  }

  #add(row: Row): void {
    // What an empty array grows to at its first push has room for 17.
    if (this.#rows) this.#rows.push(row);
    else this.#rows = [row];
    if (row.key === undefined || this.#rows.length <= FEW) return;
    this.#keys ??= new Set(this.#rows.flatMap(({ key }) => key ?? []));
    this.#keys.add(row.key);
  }
}
