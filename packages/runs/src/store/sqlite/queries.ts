import type { DatabaseSync } from "node:sqlite";
import type { Entry, RunQuery, Store, StoredRun, Unmatched } from "../store.ts";
import { fromSql, type SqlText, toSql } from "./texts.ts";

type Row = Record<string, unknown>;
/** The reading half of a store, without its promises. */
type Reads = "get" | "read" | "list" | "unfinished" | "due" | "listUnmatched";
type Queries = {
  readonly [Method in Reads]: (...given: Parameters<Store[Method]>) => Awaited<ReturnType<Store[Method]>>;
};

const run = `id, session_object AS sessionObject, agent, owner, request, created_at AS createdAt, deadline, idle, status,
  session, seq, updated_at AS updatedAt`;
const runs = "runs JOIN requests ON requests.run = runs.n";

const toRun = (row: Row) => {
  const { sessionObject, agent, owner, session, request } = row as Record<string, SqlText>;
  return {
    ...row,
    sessionObject: fromSql(sessionObject as SqlText),
    agent: fromSql(agent as SqlText),
    owner: owner == null ? undefined : fromSql(owner),
    session: session == null ? undefined : fromSql(session),
    request: JSON.parse(request as string),
  } as StoredRun;
};
const toEntry = (row: Row) => ({ ...row, late: row["late"] === 1, data: JSON.parse(row["data"] as string) }) as Entry;
const toUnmatched = (row: Row): Unmatched => ({
  key: fromSql(row["key"] as SqlText),
  at: row["at"] as number,
  data: JSON.parse(row["data"] as string),
});
const toId = (row: Row) => row["id"] as string;

export function queries(db: DatabaseSync): Queries {
  const get = db.prepare(`SELECT ${run} FROM ${runs} WHERE id = ?`);
  const read = db.prepare(`
    SELECT seq, at, kind, status, late, data FROM entries
    WHERE run = (SELECT n FROM runs WHERE id = ?) AND seq > ? ORDER BY seq LIMIT ?`);
  const bySession = db.prepare("SELECT id FROM runs WHERE session = ? AND waiting = 1 LIMIT 2");
  const bySessionObject = db.prepare("SELECT id FROM runs WHERE session_object = ? AND waiting = 1 LIMIT 2");
  const due = db.prepare("SELECT id FROM runs WHERE due <= ? ORDER BY due, id LIMIT ?");
  const newest = db.prepare("SELECT key, at, data FROM unmatched ORDER BY at DESC, key DESC LIMIT ?");
  const older = db.prepare(`
    SELECT key, at, data FROM unmatched WHERE (at, key) < (?, ?) ORDER BY at DESC, key DESC LIMIT ?`);

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
    unfinished: (by) =>
      ("session" in by ? bySession.all(toSql(by.session)) : bySessionObject.all(toSql(by.sessionObject))).map(toId),
    due: (now, limit) => due.all(now, limit).map(toId),
    listUnmatched: ({ cursor, limit }) =>
      (cursor ? older.all(cursor.at, toSql(cursor.key), limit) : newest.all(limit)).map(toUnmatched),
  };
}

/**
 * A session has few runs and an owner may have very many, of any status. SQLite does not know that, and takes the index that
 * the most conditions fit: the sign hides from it those that the runs of a session are only to be looked through for.
 */
function conditions({ sessionObject, status, owner, cursor }: RunQuery): {
  readonly where: string;
  readonly given: SqlText[];
} {
  const sign = sessionObject === undefined ? "" : "+";
  const narrowed = { [`${sign}status = ?`]: status, [`${sign}owner = ?`]: owner };
  const all = { "session_object = ?": sessionObject, ...narrowed, "id < ?": cursor };
  const used = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined);
  const where = used.length ? `WHERE ${used.map(([text]) => text).join(" AND ")}` : "";
  return { where, given: used.map(([, value]) => toSql(value)) };
}
