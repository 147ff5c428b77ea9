import type { DatabaseSync } from "node:sqlite";

/** All of the work or nothing; holds the write lock from its beginning, so that what it reads stays true. */
export function inTransaction<Result>(db: DatabaseSync, work: () => Result): Result {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some failures.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}
