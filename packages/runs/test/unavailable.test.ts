import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test, vi } from "vitest";
import { memory, StoreUnavailableError } from "../src/index.ts";
import { sqlite } from "../src/store/sqlite/sqlite.ts";
import { lastCall, request, says, world } from "./devrev.ts";
import { receiverOf } from "./receiver.ts";
import { run as start } from "./store/suite/process.ts";

test("while another process keeps the file locked, nothing is sent and deliveries are answered 503; then all goes on", async () => {
  const path = join(temporaryFolder(), "runs.db");
  const { devrev, runs } = world({ store: sqlite(path, { lockTimeout: 50 }) });
  const deliver = receiverOf(runs);
  const run = await runs.start(request);
  const lock = await start(import.meta.resolve("./store/children/lock.ts"), [path]);
  await lock.line();
  await expect(runs.start(request)).rejects.toMatchObject({
    name: "StoreUnavailableError",
    message: expect.stringContaining("is locked by another process"),
  });
  expect(devrev.calls).toHaveLength(1);
  const delivery = devrev.delivery(lastCall(devrev), says.message("Patience."));
  expect(await deliver(delivery)).toBe(503);
  expect(await run.status()).toBe("running");
  lock.go();
  await lock.line();
  expect(await deliver(delivery)).toBe(200);
  expect(await run.reply()).toMatchObject({ message: "Patience." });
  expect(await runs.list()).toHaveLength(1);
});

test.each([
  ["memory()", () => memory()],
  ["sqlite()", () => sqlite(join(temporaryFolder(), "runs.db"))],
])("whoever waits for a run of %s when the runs are closed is told, and so is whoever comes later", async (_, open) => {
  const store = open();
  const { devrev, runs } = world({ store });
  const run = await runs.start(request);
  const delivery = devrev.delivery(lastCall(devrev), says.message("Too late."));
  const events = run.events({ after: 1 });
  const reads = [vi.spyOn(store, "read"), vi.spyOn(store, "get")] as const;
  const waiting = [run.reply(), events.next()].map((each: Promise<unknown>) => each.catch((reason: unknown) => reason));
  // The last that readers do before they wait: one has read an entry that leaves the run running, the other none.
  await expect.poll(() => reads.map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  await Promise.all(reads.flatMap(({ mock }) => mock.results.map(({ value }): unknown => value)));
  await runs.close();
  for (const reason of await Promise.all(waiting)) expect(reason).toBeInstanceOf(StoreUnavailableError);
  await expect(run.reply()).rejects.toBeInstanceOf(StoreUnavailableError);
  await expect(run.events().next()).rejects.toBeInstanceOf(StoreUnavailableError);
  await expect(runs.start(request)).rejects.toBeInstanceOf(StoreUnavailableError);
  expect(devrev.calls).toHaveLength(1);
  expect(await receiverOf(runs)(delivery)).toBe(503);
});
