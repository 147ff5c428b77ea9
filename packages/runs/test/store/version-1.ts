import { DatabaseSync } from "node:sqlite";
import { entry, record, runId, START } from "./suite/sample.ts";

/** What a file of version 1 was made with: a copy that no later version of the package changes. */
const SCHEMA = `
  CREATE TABLE runs (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    session_object TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at REAL NOT NULL,
    deadline REAL NOT NULL,
    idle REAL NOT NULL,
    status TEXT NOT NULL,
    session TEXT,
    seq INTEGER NOT NULL,
    updated_at REAL NOT NULL,
    due REAL,
    waiting INTEGER NOT NULL
  );
  CREATE INDEX runs_by_session_object ON runs (session_object, id);
  CREATE INDEX runs_by_status ON runs (status, id);
  CREATE INDEX runs_waiting_by_session_object ON runs (session_object) WHERE waiting = 1;
  CREATE INDEX runs_waiting_by_session ON runs (session) WHERE waiting = 1;
  CREATE INDEX runs_due ON runs (due, id) WHERE due IS NOT NULL;
  CREATE INDEX runs_done ON runs (updated_at) WHERE waiting = 0;

  CREATE TABLE requests (
    run INTEGER PRIMARY KEY,
    request TEXT NOT NULL
  );

  CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at REAL NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    late INTEGER NOT NULL,
    key TEXT,
    data TEXT NOT NULL,
    UNIQUE (run, seq)
  );
  CREATE UNIQUE INDEX entries_by_key ON entries (run, key) WHERE key IS NOT NULL;

  CREATE TABLE unmatched (
    key TEXT NOT NULL UNIQUE,
    at REAL NOT NULL,
    data TEXT NOT NULL
  );
  CREATE INDEX unmatched_by_time ON unmatched (at, key);

  PRAGMA application_id = 0x41674576;
  PRAGMA user_version = 1;
`;

/** Starts the nth run as a process of version 1 does. */
export function insertRun(db: DatabaseSync): (n: number) => void {
  const run = db.prepare(`
    INSERT INTO runs (id, session_object, agent, created_at, deadline, idle, status, seq, updated_at, due, waiting)
    VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 1) ON CONFLICT (id) DO NOTHING`);
  const requests = db.prepare("INSERT INTO requests (run, request) VALUES (?, ?)");
  return (n) => {
    const { id, sessionObject, agent, createdAt, deadline, idle, request } = record(n);
    const due = Math.min(deadline, createdAt + idle);
    const { lastInsertRowid } = run.run(
      id,
      sessionObject,
      agent,
      createdAt,
      deadline,
      idle,
      "starting",
      createdAt,
      due,
    );
    requests.run(lastInsertRowid, JSON.stringify(request));
  };
}

/** Makes a file of version 1 with so many runs: the first has its message, the others wait; and an unmatched delivery. */
export function makeVersion1(path: string, count: number): void {
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL");
  db.exec(`BEGIN; ${SCHEMA}`);
  const insert = insertRun(db);
  for (let n = 1; n <= count; n++) insert(n);
  const { at, kind, data } = entry("message");
  db.prepare(
    "INSERT INTO entries (run, seq, at, kind, status, late, key, data) VALUES (1, 1, ?, ?, 'succeeded', 0, 'k', ?)",
  ).run(at, kind, JSON.stringify(data));
  db.prepare(
    "UPDATE runs SET status = 'succeeded', session = 's', seq = 1, updated_at = ?, due = NULL, waiting = 0 WHERE id = ?",
  ).run(at, runId(1));
  db.prepare("INSERT INTO unmatched (key, at, data) VALUES ('u', ?, '1')").run(START);
  db.exec("COMMIT");
  db.close();
}
