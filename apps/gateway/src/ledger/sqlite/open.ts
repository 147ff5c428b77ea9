import type { DatabaseSync } from "node:sqlite";
import { LedgerDamagedError } from "../errors/ledger-damaged-error.ts";
import { LedgerUnavailableError } from "../errors/ledger-unavailable-error.ts";
import { LedgerVersionError } from "../errors/ledger-version-error.ts";
import { explain, isDamage } from "./failure.ts";
import { loadSqlite } from "./load.ts";
import { patiently } from "./patience.ts";
import { keepPrivate, makePrivate } from "./private-file.ts";
import { APPLICATION, versions } from "./schema.ts";
import { inTransaction } from "./transaction.ts";

/** Opens the file, or makes it; what it returns is whole, durable, private and of the newest version. */
export async function openDatabase(path: string, timeout: number): Promise<DatabaseSync> {
  const Database = loadSqlite();
  let db: DatabaseSync | undefined;
  try {
    makePrivate(path);
    const opened = new Database(path);
    db = opened;
    await patiently(timeout, () => {
      assertLedger(opened, path);
      keepPrivate(path);
      makeDurable(opened, path);
      assertWhole(opened, path);
      inTransaction(opened, () => upgrade(opened, path));
    });
    return opened;
  } catch (error) {
    db?.close();
    if (!isDamage(error)) throw explain(path, error);
    throw new LedgerDamagedError(path, (error as Error).message, "restore the file from a copy", error);
  }
}

function pragma(db: DatabaseSync, text: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${text}`).get() ?? {})[0];
}

/** Only reads, so that another program's file stays as it is. */
function assertLedger(db: DatabaseSync, path: string): void {
  const found = pragma(db, "user_version") as number;
  const isEmpty = db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
  if (isEmpty && found === 0) return;
  if (pragma(db, "application_id") !== APPLICATION) {
    throw new LedgerDamagedError(path, "this is a SQLite database of something else", "give the ledger another path");
  }
  if (found > versions.length) throw new LedgerVersionError(path, found, versions.length);
}

/** What was committed survives a power loss, and what was deleted, a former secret say, is overwritten. */
function makeDurable(db: DatabaseSync, path: string): void {
  const mode = pragma(db, "journal_mode = WAL");
  db.exec(
    "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA secure_delete = ON",
  );
  if (mode === "wal") return;
  throw new LedgerUnavailableError(
    `the ledger ${path} cannot be made durable (journal mode ${mode})`,
    "use a local disk",
  );
}

function assertWhole(db: DatabaseSync, path: string): void {
  const found = pragma(db, "quick_check(1)");
  if (found !== "ok") throw new LedgerDamagedError(path, String(found), "restore the file from a copy");
}

/** Another process may have done it meanwhile, and so what was asserted is again. */
function upgrade(db: DatabaseSync, path: string): void {
  assertLedger(db, path);
  const found = pragma(db, "user_version") as number;
  for (const step of versions.slice(found)) db.exec(step);
  if (found < versions.length) {
    db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${versions.length}`);
  }
}
