/** Marks a file as one of ours, in SQLite's `application_id`: "AgEv". */
export const APPLICATION = 0x41674576;

/**
 * What makes a file of each version out of one of the version before, the first out of an empty one. A version that was
 * released is never edited.
 *
 * `due` is when an unfinished run expires, and null once it has an outcome. `waiting` says the same, and does not change with
 * each entry: the indexes that depend on it are left alone by most entries. Requests stand apart, so that rows which change
 * lie close together. Entries have ids that only grow, so that what is new to a process is all behind the last that it saw.
 *
 * A delivery that names no run is either `unmatched` or `placed` in one, never both.
 *
 * A process of an older version that has the file open goes on while a newer one changes it: columns are only added, and
 * those that it does not know may be null. Runs without an owner take no room in the indexes by owner.
 */
export const versions: readonly string[] = [
  `
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
  `,
  `
  ALTER TABLE runs ADD COLUMN owner TEXT;
  CREATE INDEX runs_by_owner ON runs (owner, id) WHERE owner IS NOT NULL;
  CREATE INDEX runs_by_owner_and_status ON runs (owner, status, id) WHERE owner IS NOT NULL;
  `,
  `
  CREATE TABLE placed (
    key TEXT PRIMARY KEY,
    at REAL NOT NULL,
    run TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX placed_by_time ON placed (at);
  `,
];
