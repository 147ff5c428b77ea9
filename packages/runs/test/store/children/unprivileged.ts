import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import openSqlite from "../open-sqlite.ts";
import { record } from "../suite/sample.ts";

/** Opens a store and creates a run as a user whom permissions bind; tells how it went, and tries again at each line. */
const NOBODY = 65_534;
const attempt = async () => {
  const store = openSqlite(process.argv[2] as string);
  await store.create(record(1));
  await store.close();
};

openSqlite(process.argv[3] as string).close();
if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
const say = () =>
  attempt().then(
    () => writeSync(1, "created\n"),
    (error: unknown) => writeSync(1, `${error}\n`),
  );
await say();
for await (const _ of createInterface(process.stdin)) await say();
