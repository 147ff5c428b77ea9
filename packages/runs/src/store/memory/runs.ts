import { isUnfinished } from "../../status.ts";
import type { RunQuery } from "../store.ts";
import type { Log } from "./log.ts";
import { Multimap } from "./multimap.ts";

/** The runs in memory, and the ways to find them. */
export class Runs {
  readonly #logs = new Map<string, Log>();
  /** Those without an outcome; and those of them whose session is known. */
  readonly #bySessionObject = new Multimap<Log>();
  readonly #bySession = new Multimap<Log>();
  /** In the order of their last entries. */
  readonly #finished = new Set<Log>();
  /** Ids in order, until a run comes or goes. */
  #ids: string[] | undefined;

  get(run: string): Log | undefined {
    return this.#logs.get(run);
  }

  add(log: Log): void {
    this.#logs.set(log.id, log);
    this.#ids = undefined;
    this.reindex(log);
  }

  /** Keeps the indexes true after an entry was stored. */
  reindex(log: Log): void {
    const { status, session, sessionObject } = log;
    const change = isUnfinished(status) ? "add" : "delete";
    this.#bySessionObject[change](sessionObject, log);
    if (session !== undefined) this.#bySession[change](session, log);
    this.#finished.delete(log);
    if (change === "delete") this.#finished.add(log);
  }

  unfinished(by: { readonly session: string } | { readonly sessionObject: string }): readonly string[] {
    const found = "session" in by ? this.#bySession.get(by.session) : this.#bySessionObject.get(by.sessionObject);
    const ids: string[] = [];
    for (const log of found) if (ids.push(log.id) === 2) break;
    return ids;
  }

  due(now: number, limit: number): readonly string[] {
    const overdue: { readonly id: string; readonly due: number }[] = [];
    for (const { due, id } of this.#bySessionObject.values())
      if (due !== undefined && due <= now) overdue.push({ id, due });
    overdue.sort((one, other) => one.due - other.due || (one.id < other.id ? -1 : 1));
    return overdue.slice(0, limit).map(({ id }) => id);
  }

  list({ sessionObject, status, owner, cursor, limit }: RunQuery): readonly Log[] {
    this.#ids ??= [...this.#logs.keys()].sort();
    const found: Log[] = [];
    for (let index = this.#ids.length - 1; index >= 0 && found.length < limit; index--) {
      const log = this.#logs.get(this.#ids[index] as string) as Log;
      if (cursor !== undefined && log.id >= cursor) continue;
      if (sessionObject !== undefined && log.sessionObject !== sessionObject) continue;
      if (status !== undefined && log.status !== status) continue;
      if (owner !== undefined && log.owner !== owner) continue;
      found.push(log);
    }
    return found;
  }

  /** Removes finished runs whose last entry came before, at most so many. */
  remove(before: number, most: number): void {
    let left = most;
    for (const log of this.#finished) {
      if (log.updatedAt >= before || left-- === 0) return;
      this.#finished.delete(log);
      this.#logs.delete(log.id);
      this.#ids = undefined;
    }
  }
}
