import type { DatabaseSync } from "node:sqlite";
import type { Entry, RunQuery, Store, StoredRun } from "../store.ts";

type Row = Record<string, unknown>;
/** The reading half of a store, without its promises. */
type Reads = "get" | "read" | "list" | "unfinished" | "due" | "listUnmatched";
type Queries = {
  readonly [Method in Reads]: (...given: Parameters<Store[Method]>) => Awaited<ReturnType<Store[Method]>>;
};

const run = `id, session_object AS sessionObject, agent, request, created_at AS createdAt, deadline, idle, status, session,
  seq, updated_at AS updatedAt`;
const runs = "runs JOIN requests ON requests.run = runs.n";

const toRun = (row: Row) =>
  ({ ...row, request: JSON.parse(row["request"] as string), session: row["session"] ?? undefined }) as StoredRun;
const toEntry = (row: Row) => ({ ...row, late: row["late"] === 1, data: JSON.parse(row["data"] as string) }) as Entry;
const toId = (row: Row) => row["id"] as string;

export function queries(db: DatabaseSync): Queries {
  const get = db.prepare(`SELECT ${run} FROM ${runs} WHERE id = ?`);
  const read = db.prepare(`
    SELECT seq, at, kind, status, late, data FROM entries
    WHERE run = (SELECT n FROM runs WHERE id = ?) AND seq > ? ORDER BY seq LIMIT ?`);
  const bySession = db.prepare("SELECT id FROM runs WHERE session = ? AND waiting = 1 LIMIT 2");
  const bySessionObject = db.prepare("SELECT id FROM runs WHERE session_object = ? AND waiting = 1 LIMIT 2");
  const due = db.prepare("SELECT id FROM runs WHERE due <= ? ORDER BY due, id LIMIT ?");
  const unmatched = db.prepare("SELECT key, at, data FROM unmatched WHERE at < ? ORDER BY at DESC, key DESC LIMIT ?");

  return {
    get(id) {
      const row = get.get(id);
      return row && toRun(row);
    },
    read: (id, after, limit) => read.all(id, after, limit).map(toEntry),
    list(query) {
      const { where, given } = conditions(query);
      const list = db.prepare(`SELECT ${run} FROM ${runs} ${where} ORDER BY id DESC LIMIT ?`);
      return list.all(...given, query.limit).map(toRun);
    },
    unfinished: (by) => ("session" in by ? bySession.all(by.session) : bySessionObject.all(by.sessionObject)).map(toId),
    due: (now, limit) => due.all(now, limit).map(toId),
    listUnmatched: (limit, before = Number.POSITIVE_INFINITY) =>
      unmatched.all(before, limit).map((row) => ({
        key: row["key"] as string,
        at: row["at"] as number,
        data: JSON.parse(row["data"] as string),
      })),
  };
}

function conditions({ sessionObject, status, cursor }: RunQuery): { readonly where: string; readonly given: string[] } {
  const all = { "session_object = ?": sessionObject, "status = ?": status, "id < ?": cursor };
  const used = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined);
  const where = used.length ? `WHERE ${used.map(([text]) => text).join(" AND ")}` : "";
  return { where, given: used.map(([, value]) => value) };
}
