import openSqlite from "../open-sqlite.ts";
import { record, runId } from "../suite/sample.ts";

/** Writes, watches, and does nothing else. */
const store = openSqlite(process.argv[2] as string);
await store.create(record(1));
await store.watch(runId(1), () => {});
