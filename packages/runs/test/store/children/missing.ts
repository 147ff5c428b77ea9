import { writeSync } from "node:fs";
import openSqlite from "../open-sqlite.ts";

/** Tells what opening a store says in a runtime without SQLite. */
try {
  openSqlite(process.argv[2] as string);
} catch (error) {
  writeSync(1, `${error}\n`);
}
