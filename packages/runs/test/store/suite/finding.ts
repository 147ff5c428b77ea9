import { expect, test } from "vitest";
import { entry, type Open, record, runId, START } from "./sample.ts";

const ids = (...numbers: number[]) => numbers.map(runId);

export function finding(open: Open): void {
  test("runs are listed newest first, by conversation, by status, and by both", async () => {
    const store = await open();
    for (const n of [3, 1, 5, 2, 4]) await store.create(record(n, { sessionObject: n % 2 ? "odd" : "even" }));
    for (const n of [1, 2]) await store.append(runId(n), entry("message"));
    const list = async (query: object) => (await store.list({ limit: 10, ...query })).map(({ id }) => id);
    expect(await list({})).toEqual(ids(5, 4, 3, 2, 1));
    expect(await list({ sessionObject: "odd" })).toEqual(ids(5, 3, 1));
    expect(await list({ status: "succeeded" })).toEqual(ids(2, 1));
    expect(await list({ status: "starting", sessionObject: "even" })).toEqual(ids(4));
    expect(await list({ sessionObject: "nobody" })).toEqual([]);
    expect(await list({ limit: 2 })).toEqual(ids(5, 4));
    expect(await store.list({ limit: 1 })).toEqual([await store.get(runId(5))]);
  });

  test("a cursor goes on behind its run, with the same filter, also when that run does not exist", async () => {
    const store = await open();
    for (let n = 1; n <= 9; n++) {
      if (n !== 5) await store.create(record(n, { sessionObject: n % 2 ? "odd" : "even" }));
    }
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = (await store.list({ limit: 3, cursor })).map(({ id }) => id);
      pages.push(page);
      cursor = page.at(-1);
    } while (cursor);
    expect(pages).toEqual([ids(9, 8, 7), ids(6, 4, 3), ids(2, 1), []]);
    const behind = await store.list({ limit: 3, cursor: runId(5), sessionObject: "odd" });
    expect(behind.map(({ id }) => id)).toEqual(ids(3, 1));
  });

  test("unfinished runs are found by the caller's session and by DevRev's, until they have an outcome", async () => {
    const store = await open();
    await store.create(record(1, { sessionObject: "mine" }));
    await store.create(record(2, { sessionObject: "other" }));
    expect(await store.unfinished({ sessionObject: "mine" })).toEqual(ids(1));
    expect(await store.unfinished({ session: "theirs" })).toEqual([]);
    await store.append(runId(1), entry("acknowledged", { session: "theirs" }));
    expect(await store.unfinished({ session: "theirs" })).toEqual(ids(1));
    await store.append(runId(1), entry("expired"));
    expect(await store.unfinished({ session: "theirs" })).toEqual([]);
    expect(await store.unfinished({ sessionObject: "mine" })).toEqual([]);
    await store.append(runId(1), entry("suggestions", { session: "another" }));
    expect(await store.unfinished({ session: "theirs" })).toEqual([]);
  });

  test("two unfinished runs of a session are told, of many any two", async () => {
    const store = await open();
    const same = { sessionObject: "same" };
    for (let n = 1; n <= 2; n++) await store.create(record(n, same));
    expect([...(await store.unfinished(same))].sort()).toEqual(ids(1, 2));
    for (let n = 3; n <= 5; n++) await store.create(record(n, same));
    for (let n = 1; n <= 5; n++) await store.append(runId(n), entry("acknowledged", { session: "theirs" }));
    for (const by of [same, { session: "theirs" }]) {
      const found = await store.unfinished(by);
      expect(new Set(found).size).toBe(2);
      expect(ids(1, 2, 3, 4, 5)).toEqual(expect.arrayContaining([...found]));
    }
  });

  test("a run is due at its deadline, or once it was silent for too long, and each entry ends a silence", async () => {
    const store = await open();
    await store.create(record(1, { createdAt: START, deadline: START + 1000, idle: 300 }));
    expect(await store.due(START + 299, 10)).toEqual([]);
    expect(await store.due(START + 300, 10)).toEqual(ids(1));
    await store.append(runId(1), entry("suggestions", { at: START + 250 }));
    expect(await store.due(START + 549, 10)).toEqual([]);
    expect(await store.due(START + 550, 10)).toEqual(ids(1));
    await store.append(runId(1), entry("suggestions", { at: START + 900 }));
    expect(await store.due(START + 999, 10)).toEqual([]);
    expect(await store.due(START + 1000, 10)).toEqual(ids(1));
  });

  test("the most overdue are due first, then by id, and a run with an outcome never is", async () => {
    const store = await open();
    const due: Record<number, number> = { 1: 50, 2: 30, 3: 40, 4: 30, 5: 20 };
    for (const [n, after] of Object.entries(due)) await store.create(record(+n, { deadline: START + after }));
    await store.append(runId(5), entry("stopped"));
    expect(await store.due(START + 45, 10)).toEqual(ids(2, 4, 3));
    expect(await store.due(START + 1000, 2)).toEqual(ids(2, 4));
    expect(await store.due(START + 1000, 10)).toEqual(ids(2, 4, 3, 1));
    await store.append(runId(2), entry("expired", { mustMove: true }));
    await store.append(runId(2), entry("suggestions"));
    expect(await store.due(START + 1000, 1)).toEqual(ids(4));
  });
}
