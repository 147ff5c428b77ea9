import openSqlite from "../open-sqlite.ts";
import { runId } from "../suite/sample.ts";

/** Watches and does nothing else. */
await openSqlite(process.argv[2] as string).watch(runId(1), () => {});
