import type { DatabaseSync } from "node:sqlite";
import { LedgerUnavailableError } from "../errors/ledger-unavailable-error.ts";

/**
 * Loads `node:sqlite` at the first use: where there is none, a ledger in Redis still works.
 *
 * @throws {LedgerUnavailableError} when the runtime has none
 */
export function loadSqlite(): typeof DatabaseSync {
  const sqlite = process.getBuiltinModule("node:sqlite");
  if (sqlite) return sqlite.DatabaseSync;
  throw new LedgerUnavailableError(
    `Node ${process.versions.node} has no node:sqlite`,
    "use Node 22.13 or newer, or set REDIS_URL",
  );
}
