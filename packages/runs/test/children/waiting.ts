import { writeSync } from "node:fs";
import { createRuns } from "../../src/index.ts";
import { DevRev, WEBHOOK } from "../devrev.ts";
import openSqlite from "../store/open-sqlite.ts";

/** Waits for the reply of a run that another process answers, with nothing else to do. */
const [path, id] = process.argv.slice(2) as [string, string];
const runs = createRuns({ client: new DevRev().client, store: openSqlite(path), webhook: WEBHOOK });
const run = await runs.get(id);
writeSync(1, "waiting\n");
writeSync(1, `${(await run?.reply())?.message}\n`);
await runs.close();
