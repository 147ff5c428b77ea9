import { expect, test } from "vitest";
import type { Unmatched, UnmatchedQuery } from "../../../src/store/store.ts";
import { type Open, odd, runId, START } from "./sample.ts";

const delivery = (n: number) => ({ key: `key-${n}`, at: START + n, data: { n } });

export function unmatchedDeliveries(open: Open): void {
  test("an unmatched delivery is kept once, the first of its key", async () => {
    const store = await open();
    expect(await store.place(delivery(1))).toEqual({ run: undefined, isNew: true });
    expect(await store.place({ ...delivery(1), data: "other" })).toEqual({ run: undefined, isNew: false });
    expect(await store.listUnmatched({ limit: 10 })).toEqual([delivery(1)]);
  });

  test("a delivery that was placed in a run stays there, and is not among the unmatched", async () => {
    const store = await open();
    expect(await store.place(delivery(1), runId(1))).toEqual({ run: runId(1), isNew: true });
    expect(await store.place(delivery(1), runId(2))).toEqual({ run: runId(1), isNew: false });
    expect(await store.place(delivery(1))).toEqual({ run: runId(1), isNew: false });
    expect(await store.listUnmatched({ limit: 10 })).toEqual([]);
  });

  test("an unmatched delivery stays so, whatever run would have it later", async () => {
    const store = await open();
    await store.place(delivery(1));
    expect(await store.place(delivery(1), runId(1))).toEqual({ run: undefined, isNew: false });
    expect(await store.listUnmatched({ limit: 10 })).toEqual([delivery(1)]);
  });

  test("of 100 that place one delivery at once in different runs, one decides for all", async () => {
    const store = await open();
    const placed = await Promise.all(Array.from({ length: 100 }, (_, n) => store.place(delivery(1), runId(n + 1))));
    expect(new Set(placed.map(({ run }) => run)).size).toBe(1);
    expect(placed.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  test("100 concurrent duplicates of an unmatched delivery are kept once", async () => {
    const store = await open();
    const kept = await Promise.all(Array.from({ length: 100 }, () => store.place(delivery(1))));
    expect(kept.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await store.listUnmatched({ limit: 10 })).toHaveLength(1);
  });

  test("unmatched deliveries are listed newest first, then by key, and behind a cursor", async () => {
    const store = await open();
    for (const n of [2, 4, 1, 3]) await store.place(delivery(n));
    await store.place({ ...delivery(2), key: "key-2b" });
    const keys = async (query: UnmatchedQuery) => (await store.listUnmatched(query)).map(({ key }) => key);
    expect(await keys({ limit: 10 })).toEqual(["key-4", "key-3", "key-2b", "key-2", "key-1"]);
    expect(await keys({ limit: 2 })).toEqual(["key-4", "key-3"]);
    expect(await keys({ limit: 2, cursor: delivery(3) })).toEqual(["key-2b", "key-2"]);
    expect(await keys({ limit: 2, cursor: { at: START + 2, key: "key-2a" } })).toEqual(["key-2", "key-1"]);
    expect(await keys({ limit: 10, cursor: { at: START + 2, key: "" } })).toEqual(["key-1"]);
    expect(await keys({ limit: 10, cursor: delivery(1) })).toEqual([]);
  });

  test("page by page, each of many that came in one millisecond is found once, whatever comes meanwhile", async () => {
    const store = await open();
    const given = Array.from({ length: 60 }, (_, n) => ({ key: `${odd[n % odd.length]}${n}`, at: START, data: { n } }));
    await Promise.all(given.map((each) => store.place(each)));
    const found: Unmatched[] = [];
    for (let page = 0; ; page++) {
      const next = await store.listUnmatched({ limit: 7, cursor: found.at(-1) });
      if (!next.length) break;
      found.push(...next);
      await store.place(delivery(1 + page));
    }
    const byNumber = (one: Unmatched, other: Unmatched) => Object(one.data).n - Object(other.data).n;
    expect(found.sort(byNumber)).toEqual(given);
  });
}
