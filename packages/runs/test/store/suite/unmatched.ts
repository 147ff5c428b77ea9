import { expect, test } from "vitest";
import { type Open, START } from "./sample.ts";

const delivery = (n: number) => ({ key: `key-${n}`, at: START + n, data: { n } });

export function unmatchedDeliveries(open: Open): void {
  test("an unmatched delivery is kept once, the first of its key", async () => {
    const store = await open();
    expect(await store.keepUnmatched(delivery(1))).toBe(true);
    expect(await store.keepUnmatched({ ...delivery(1), data: "other" })).toBe(false);
    expect(await store.listUnmatched(10)).toEqual([delivery(1)]);
  });

  test("100 concurrent duplicates of an unmatched delivery are kept once", async () => {
    const store = await open();
    const kept = await Promise.all(Array.from({ length: 100 }, () => store.keepUnmatched(delivery(1))));
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await store.listUnmatched(10)).toHaveLength(1);
  });

  test("unmatched deliveries are listed newest first, then by key, and behind a moment", async () => {
    const store = await open();
    for (const n of [2, 4, 1, 3]) await store.keepUnmatched(delivery(n));
    await store.keepUnmatched({ ...delivery(2), key: "key-2b" });
    const keys = async (limit: number, before?: number) =>
      (await store.listUnmatched(limit, before)).map(({ key }) => key);
    expect(await keys(10)).toEqual(["key-4", "key-3", "key-2b", "key-2", "key-1"]);
    expect(await keys(2)).toEqual(["key-4", "key-3"]);
    expect(await keys(2, START + 3)).toEqual(["key-2b", "key-2"]);
    expect(await keys(10, START + 1)).toEqual([]);
  });
}
