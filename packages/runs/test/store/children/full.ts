import { execSync } from "node:child_process";
import { writeSync } from "node:fs";
import { join } from "node:path";
import type { Appended } from "../../../src/store/store.ts";
import openSqlite from "../open-sqlite.ts";
import { entry, record, runId } from "../suite/sample.ts";

/** Appends in groups until there is no room, makes room with a command, goes on, and tells all that it saw. */
const [folder, makeRoom] = process.argv.slice(2) as [string, string];
const path = join(folder, "runs.db");
const run = runId(1);
const store = openSqlite(path);
await store.create(record(1));

const append = (n: number) => store.append(run, entry("suggestions", { key: `${n}`, data: `${n}`.padEnd(5000) }));
const stored: number[] = [];
const group = (first: number) =>
  Promise.allSettled([0, 1, 2].map((offset) => append(first + offset))).then((all) =>
    all.map((each) => (each.status === "fulfilled" ? seqOf(each.value) : String(each.reason))),
  );
const seqOf = (appended: Appended) => {
  if (appended.stored) stored.push(appended.entry.seq);
  return appended.stored ? appended.entry.seq : appended.reason;
};

let first = 0;
let refused = await group(first);
while (typeof refused[0] === "number") {
  first += 3;
  refused = await group(first);
}
const readable = (await store.read(run, 0, 10_000)).length;
const refusedAgain = await group(first);
execSync(makeRoom, { cwd: folder });
const afterwards = await group(first);
await store.close();

const again = openSqlite(path);
const kept = (await again.read(run, 0, 10_000)).map(({ seq }) => seq);
const { seq } = (await again.get(run)) ?? {};
await again.close();
writeSync(1, `${JSON.stringify({ refused, readable, refusedAgain, first, afterwards, stored, kept, seq })}\n`);
