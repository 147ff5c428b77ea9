import type { DatabaseSync } from "node:sqlite";
import { advance, dueAt } from "../../advance.ts";
import type { Appended, NewEntry, Placed, RunRecord, StoredRun, Unmatched } from "../../store.ts";
import { fromSql, type SqlText, toSql } from "../texts.ts";

type Standing = Pick<StoredRun, "status" | "seq" | "updatedAt" | "deadline" | "idle"> & {
  readonly n: number;
  readonly session: SqlText | null;
};

/** What is old: finished runs whose last entry came before, and deliveries without a name that did; at most so many of each. */
export interface Old {
  readonly before: number;
  readonly most: number;
}

/**
 * All that is ever written. Every function belongs inside a transaction. JSON comes ready, so that it cannot fail there;
 * everything that goes in and comes out can go to another thread.
 */
export interface Writes {
  /** Makes a run, and removes a little of what is old. False when there is a run of that id. */
  create(run: Omit<RunRecord, "request">, request: string, old: Old): boolean;
  /** The `data` of the entry does not count. */
  append(run: string, entry: NewEntry, data: string): Appended;
  /** Says where a delivery belongs, unless that was said before. */
  place(delivery: Omit<Unmatched, "data">, data: string, run: string | undefined): Placed;
  remove(old: Old): void;
}

export function openWrites(db: DatabaseSync): Writes {
  const insert = db.prepare(`
    INSERT INTO runs (id, session_object, agent, owner, created_at, deadline, idle, status, seq, updated_at, due, waiting)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 1) ON CONFLICT (id) DO NOTHING`);
  const insertRequest = db.prepare("INSERT INTO requests (run, request) VALUES (?, ?)");
  const standing = db.prepare(
    "SELECT n, status, session, seq, updated_at AS updatedAt, deadline, idle FROM runs WHERE id = ?",
  );
  const known = db.prepare("SELECT 1 FROM entries WHERE run = ? AND key = ?");
  const insertEntry = db.prepare(
    "INSERT INTO entries (run, seq, at, kind, status, late, key, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const grow = db.prepare("UPDATE runs SET seq = ?, updated_at = ?, due = ? WHERE n = ?");
  const move = db.prepare("UPDATE runs SET status = ?, session = ?, waiting = ? WHERE n = ?");
  const oldest = db.prepare("SELECT n FROM runs WHERE waiting = 0 AND updated_at < ? ORDER BY updated_at LIMIT ?");
  const removeEntries = db.prepare("DELETE FROM entries WHERE run = ?");
  const removeRequest = db.prepare("DELETE FROM requests WHERE run = ?");
  const removeRun = db.prepare("DELETE FROM runs WHERE n = ?");
  const removeUnmatched = db.prepare(
    "DELETE FROM unmatched WHERE rowid IN (SELECT rowid FROM unmatched WHERE at < ? ORDER BY at LIMIT ?)",
  );

  const unmatched = db.prepare("SELECT 1 FROM unmatched WHERE key = ?");
  const insertUnmatched = db.prepare("INSERT INTO unmatched (key, at, data) VALUES (?, ?, ?)");
  const placed = db.prepare("SELECT run FROM placed WHERE key = ?");
  const insertPlaced = db.prepare("INSERT INTO placed (key, at, run) VALUES (?, ?, ?)");
  const removePlaced = db.prepare(
    "DELETE FROM placed WHERE key IN (SELECT key FROM placed WHERE at < ? ORDER BY at LIMIT ?)",
  );

  const remove = ({ before, most }: Old): void => {
    for (const { n } of oldest.all(before, most) as { n: number }[]) {
      removeEntries.run(n);
      removeRequest.run(n);
      removeRun.run(n);
    }
    removeUnmatched.run(before, most);
    removePlaced.run(before, most);
  };

  return {
    create({ id, sessionObject, agent, owner, createdAt, deadline, idle }, request, old) {
      const status = "starting";
      const due = dueAt({ status, deadline, idle, updatedAt: createdAt }) ?? null;
      const texts = [id, toSql(sessionObject), toSql(agent), owner === undefined ? null : toSql(owner)];
      const { changes, lastInsertRowid } = insert.run(...texts, createdAt, deadline, idle, status, createdAt, due);
      if (changes === 0) return false;
      insertRequest.run(lastInsertRowid, request);
      remove(old);
      return true;
    },
    append(id, newEntry, data) {
      const row = standing.get(id) as Standing | undefined;
      if (!row) return { stored: false, reason: "no-run" };
      const run = { ...row, session: row.session === null ? undefined : fromSql(row.session) };
      const key = newEntry.key === undefined ? null : toSql(newEntry.key);
      const advanced = advance(run, newEntry, () => known.get(row.n, key) !== undefined);
      if (!advanced.stored) return advanced;
      const { entry, position } = advanced;
      const { seq, at, kind, status, late } = entry;
      insertEntry.run(row.n, seq, at, kind, status, Number(late), key, data);
      const due = dueAt({ ...run, ...position });
      grow.run(seq, at, due ?? null, row.n);
      if (status !== run.status || position.session !== run.session) {
        move.run(
          status,
          position.session === undefined ? null : toSql(position.session),
          Number(due !== undefined),
          row.n,
        );
      }
      return { stored: true, entry };
    },
    place({ key: given, at }, data, run) {
      const key = toSql(given);
      const known = placed.get(key) as { run: string } | undefined;
      if (known || unmatched.get(key)) return { run: known?.run, isNew: false };
      if (run === undefined) insertUnmatched.run(key, at, data);
      else insertPlaced.run(key, at, run);
      return { run, isNew: true };
    },
    remove,
  };
}
