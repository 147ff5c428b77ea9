import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { jobs } from "./jobs.ts";
import { openShared } from "./shared.ts";

/** The main module of a child process: opens the store, says `ready`, waits for a line, does its job, says how it went. */
const [shared, job, given] = process.argv.slice(2) as [string, keyof typeof jobs, string];
const say = (line: string) => writeSync(1, `${line}\n`);

const store = await openShared(JSON.parse(shared));
say("ready");
for await (const _ of createInterface(process.stdin)) break;
const result = await jobs[job](store, JSON.parse(given), say);
say(JSON.stringify(result ?? null));
await store.close();
