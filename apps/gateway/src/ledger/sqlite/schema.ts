/** Marks a file as a ledger, in SQLite's `application_id`: "AgEl". */
export const APPLICATION = 0x4167456c;

/**
 * What makes a file of each version out of one of the version before, the first out of an empty one. A version that was
 * released is never edited. Records are JSON; what is looked for stands beside them.
 */
export const versions: readonly string[] = [
  `
  CREATE TABLE keys (
    id TEXT PRIMARY KEY,
    record TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE read_tokens (
    id TEXT PRIMARY KEY,
    expires_at REAL NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX read_tokens_by_expiry ON read_tokens (expires_at);

  CREATE TABLE reservations (
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    run TEXT NOT NULL,
    expires_at REAL NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (key, name)
  ) STRICT;
  CREATE INDEX reservations_by_expiry ON reservations (expires_at);

  CREATE TABLE starts (
    key TEXT NOT NULL,
    minute INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (key, minute)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX starts_by_minute ON starts (minute);

  CREATE TABLE webhook (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    record TEXT NOT NULL
  ) STRICT;

  CREATE TABLE leases (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until REAL NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];
