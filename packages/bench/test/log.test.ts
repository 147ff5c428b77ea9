import fc from "fast-check";
import { expect, test } from "vitest";
import type { Comparison } from "../src/comparison.ts";
import { log, sizesUpTo } from "../src/log/log.ts";
import { storeNames } from "../src/stores/places.ts";

test("logs are measured at ten times the size before, up to what was asked for", () => {
  expect(sizesUpTo(1_000_000)).toEqual([10_000, 100_000, 1_000_000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (most) => {
      const sizes = sizesUpTo(most);
      expect(sizes.at(-1)).toBe(most);
      expect(sizes).toEqual([...new Set(sizes)].toSorted((one, other) => one - other));
      for (const size of sizes.slice(1))
        expect(size / (sizes[sizes.indexOf(size) - 1] as number)).toBeLessThanOrEqual(10);
    }),
  );
});

test("every store appends, reads and answers at every size", { timeout: 300_000 }, async () => {
  const sections = await log.measure({ rounds: 1, calls: 1_000 }, () => {});
  expect(sections).toHaveLength(storeNames.length * 3);
  for (const { data } of sections) {
    const { samples } = data as Comparison;
    expect(Object.keys(samples)).toEqual(["1,000 events"]);
    for (const [value] of Object.values(samples)) expect(value).toBeGreaterThan(0);
  }
});
