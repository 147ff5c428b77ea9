import { closeSync, openSync } from "node:fs";
import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { StoreDamagedError } from "../../errors/store-damaged-error.ts";
import { StoreUnavailableError } from "../../errors/store-unavailable-error.ts";
import { StoreVersionError } from "../../errors/store-version-error.ts";
import { explain, isDamage } from "./failure.ts";
import { loadSqlite } from "./load.ts";
import { APPLICATION, versions } from "./schema.ts";
import { unlockedSync } from "./unlocked.ts";

const WAL = "wal";
const FULL = 2;

/** Opens the file, or makes it; what it returns is durable, whole and of the newest version. */
export function openDatabase(given: string, lockTimeout: number, check: boolean): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  const path = resolve(given);
  let db: DatabaseSync | undefined;
  try {
    if (given !== ":memory:") makePrivate(path);
    const opened = new DatabaseSync(given);
    db = opened;
    unlockedSync(() => {
      assertOurs(opened, path);
      makeDurable(opened, path);
      if (check) assertWhole(opened, path);
      upgrade(opened, path);
    }, lockTimeout);
    return opened;
  } catch (error) {
    db?.close();
    if (!isDamage(error)) throw explain(path, error);
    throw new StoreDamagedError(path, (error as Error).message, "restore the file from a copy", error);
  }
}

/**
 * Makes a new file before SQLite does, so that nobody else on the machine can read what is said in it; SQLite gives the files
 * beside it the same mode. A file that exists keeps its own. What fails here fails again, and is explained, when it is opened.
 */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, "ax", 0o600));
  } catch {}
}

/** One more connection to a file that was opened: as durable, and without a look at what is in it. */
export function connect(path: string): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  const db = new DatabaseSync(path);
  makeDurable(db, path);
  return db;
}

function pragma(db: DatabaseSync, text: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${text}`).get() ?? {})[0];
}

/** Before anything is written, so that another program's database stays as it is. */
function assertOurs(db: DatabaseSync, path: string): void {
  const version = pragma(db, "user_version") as number;
  const isEmpty = db.prepare("SELECT 1 FROM sqlite_schema").get() === undefined;
  if (isEmpty && version === 0) return;
  if (pragma(db, "application_id") !== APPLICATION) {
    throw new StoreDamagedError(path, "this is a SQLite database of something else", "open another file");
  }
  if (version > versions.length) throw new StoreVersionError(path, version, versions.length);
}

/** A commit is on the disk when it returns, after a power loss too. */
function makeDurable(db: DatabaseSync, path: string): void {
  db.exec("PRAGMA busy_timeout = 0");
  const mode = pragma(db, "journal_mode = WAL");
  db.exec("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON");
  const synchronous = pragma(db, "synchronous");
  if (mode === WAL && synchronous === FULL) return;
  const reason = `${path} cannot be made durable (journal mode ${mode}, synchronous ${synchronous})`;
  throw new StoreUnavailableError(reason, "give sqlite() a file on a local disk, or use memory()");
}

function assertWhole(db: DatabaseSync, path: string): void {
  const found = pragma(db, "quick_check(1)");
  if (found !== "ok") throw new StoreDamagedError(path, String(found), "restore the file from a copy");
}

/** In a transaction even when there is nothing to do, which finds out whether the file can be written. */
function upgrade(db: DatabaseSync, path: string): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    assertOurs(db, path);
    const version = pragma(db, "user_version") as number;
    for (const step of versions.slice(version)) db.exec(step);
    if (version < versions.length) {
      db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${versions.length}`);
    }
    db.exec("COMMIT");
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** SQLite has rolled back by itself after some failures. */
export function rollBack(db: DatabaseSync): void {
  try {
    db.exec("ROLLBACK");
  } catch {}
}
