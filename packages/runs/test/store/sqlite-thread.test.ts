import { execFile } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Worker } from "node:worker_threads";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { StoreUnavailableError } from "../../src/errors/store-unavailable-error.ts";
import { sqlite } from "../../src/store/sqlite/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { entry, record, runId } from "./suite/sample.ts";

let store: Store;
beforeEach(() => {
  store = sqlite(join(temporaryFolder(), "runs.db"));
  onTestFinished(() => store.close());
});

/** The next thread that this process starts. */
async function nextThread(): Promise<Worker> {
  const [thread] = await once(process, "worker");
  return thread as Worker;
}

test("the thread starts with the first write, and no other follows while it lives", async () => {
  let threads = 0;
  const count = () => threads++;
  process.on("worker", count);
  onTestFinished(() => void process.off("worker", count));
  expect(await store.get(runId(1))).toBeUndefined();
  expect(threads).toBe(0);
  await Promise.all([store.create(record(1)), store.append(runId(1), entry("message"))]);
  await store.create(record(2));
  expect(threads).toBe(1);
});

test("a thread that ends in the midst of writes makes those unavailable, and another one makes the next", async () => {
  const starting = nextThread();
  const writes = Promise.allSettled([store.create(record(1)), store.create(record(2))]);
  await (await starting).terminate();
  for (const write of await writes) {
    expect(write).toMatchObject({ reason: expect.any(StoreUnavailableError) });
    expect(write).toMatchObject({ reason: { message: expect.stringMatching(/runs\.db is gone .*; try again/) } });
  }
  await store.create(record(3));
  expect(await store.append(runId(3), entry("message"))).toMatchObject({ stored: true });
});

test("a thread that ends while nothing is written is not missed", async () => {
  const starting = nextThread();
  await store.create(record(1));
  await (await starting).terminate();
  expect(await store.append(runId(1), entry("message"))).toMatchObject({ stored: true, entry: { seq: 1 } });
});

test("a program that is given on the command line writes too", async () => {
  const module = new URL("../../src/store/sqlite/sqlite.ts", import.meta.url);
  const program = `
    const { sqlite } = await import(${JSON.stringify(module)});
    const store = sqlite(process.argv[1]);
    await store.create(${JSON.stringify(record(1))});
    console.log((await store.list({ limit: 10 })).length);
    await store.close();`;
  const args = ["--input-type=module", "--eval", program, join(temporaryFolder(), "runs.db")];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe("1\n");
});

test("a test that holds the clock does not hold up what is written", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  await store.create(record(1));
  expect(await store.append(runId(1), entry("message"))).toMatchObject({ stored: true });
});

test("what is read afterwards is what was written before", async () => {
  for (let n = 1; n <= 50; n++) {
    await store.create(record(n));
    expect(await store.get(runId(n))).toMatchObject({ id: runId(n) });
  }
});
