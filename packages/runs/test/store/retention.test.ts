import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { describe, expect, onTestFinished, test } from "vitest";
import { memory } from "../../src/store/memory.ts";
import { sqlite } from "../../src/store/sqlite/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { entry, record, runId } from "./suite/sample.ts";

const DAY = 86_400_000;
const now = Date.now();
const old = now - 31 * DAY;
const stores: [string, (retention?: number) => Store][] = [
  ["memory()", (retention) => memory({ retention })],
  ["sqlite()", (retention) => sqlite(join(temporaryFolder(), "runs.db"), { retention })],
];

describe.each(stores)("%s", (_, make) => {
  const open = (retention?: number) => {
    const store = make(retention);
    onTestFinished(() => store.close());
    return store;
  };
  const finished = async (store: Store, count: number, at: number) => {
    for (let n = 1; n <= count; n++) await store.create(record(n, { createdAt: at }));
    for (let n = 1; n <= count; n++) await store.append(runId(n), entry("message", { at, key: "k" }));
  };
  const left = async (store: Store) => (await store.list({ limit: 1000 })).length;

  test("runs with an outcome are removed after 30 days, in small batches, with their entries", async () => {
    const store = open();
    await finished(store, 50, old);
    await store.due(now, 10);
    await expect.poll(() => left(store)).toBe(30);
    await store.due(now, 10);
    await store.due(now, 10);
    await expect.poll(() => left(store)).toBe(0);
    expect(await store.read(runId(1), 0, 10)).toEqual([]);
    expect(await store.append(runId(1), entry("message", { key: "k" }))).toEqual({ stored: false, reason: "no-run" });
    expect(await store.unfinished({ sessionObject: "conversation-1" })).toEqual([]);
  });

  test("each new run makes room for two", async () => {
    const store = open();
    await finished(store, 5, old);
    await store.create(record(6));
    expect(await left(store)).toBe(4);
  });

  test("runs without an outcome, and those whose last entry is young, are never removed", async () => {
    const store = open();
    await store.create(record(3, { createdAt: old }));
    await finished(store, 1, old);
    await store.append(runId(1), entry("suggestions", { at: now - 29 * DAY }));
    await store.due(now, 10);
    await store.create(record(4));
    expect((await store.list({ limit: 10 })).map(({ id }) => id)).toEqual([4, 3, 1].map(runId));
  });

  test("unmatched deliveries are removed likewise", async () => {
    const store = open(DAY);
    await store.place({ key: "old", at: now - DAY - 1000, data: 1 });
    await store.place({ key: "young", at: now - DAY / 2, data: 1 });
    await store.create(record(1));
    expect((await store.listUnmatched({ limit: 10 })).map(({ key }) => key)).toEqual(["young"]);
  });

  test("where a delivery was placed is forgotten likewise", async () => {
    const store = open(DAY);
    await store.place({ key: "old", at: now - DAY - 1000, data: 1 }, runId(7));
    await store.place({ key: "young", at: now - DAY / 2, data: 1 }, runId(7));
    await store.create(record(1));
    expect(await store.place({ key: "young", at: now, data: 1 })).toEqual({ run: runId(7), isNew: false });
    expect(await store.place({ key: "old", at: now, data: 1 })).toEqual({ run: undefined, isNew: true });
  });

  test("Infinity keeps everything", async () => {
    const store = open(Number.POSITIVE_INFINITY);
    await finished(store, 3, 1);
    await store.due(now, 10);
    await store.create(record(9));
    expect(await left(store)).toBe(4);
  });

  test.each([0, -1, Number.NaN])("a retention of %d has no meaning", (retention) => {
    expect(() => make(retention)).toThrow(RangeError);
  });
});

test("nothing of a removed run stays in the file", async () => {
  const path = join(temporaryFolder(), "runs.db");
  const store = sqlite(path);
  await store.create(record(1, { createdAt: old }));
  await store.append(runId(1), entry("message", { at: old }));
  await store.create(record(2));
  await store.close();
  const db = new DatabaseSync(path);
  onTestFinished(() => db.close());
  const counts = ["runs", "requests", "entries"].map((table) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get());
  expect(counts).toEqual([{ n: 1 }, { n: 1 }, { n: 0 }]);
});
