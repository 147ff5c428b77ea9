import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";

/** Holds the lock of a database from when it says `locked` until it is given a line. */
const db = new DatabaseSync(process.argv[2] as string);
db.exec("BEGIN EXCLUSIVE");
writeSync(1, "locked\n");
for await (const _ of createInterface(process.stdin)) break;
db.exec("COMMIT");
writeSync(1, "released\n");
