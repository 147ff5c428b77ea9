import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import type { Place } from "../suite/place.ts";

/** Holds the file's lock from when it says so until it is given a line. */
const { where } = JSON.parse(process.argv[2] as string) as Place;
const db = new DatabaseSync(where);
db.exec("BEGIN EXCLUSIVE");
writeSync(1, "locked\n");
for await (const _ of createInterface(process.stdin)) break;
db.exec("COMMIT");
writeSync(1, "released\n");
