import fc from "fast-check";
import { expect, test } from "vitest";
import { rotate } from "../src/rotate.ts";
import { median, quantile, ratios, summarize } from "../src/statistics.ts";

const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const samples = fc.array(positive, { minLength: 1, maxLength: 50 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("the median is the middle one, or halfway between the two in the middle", () => {
  expect(median([3])).toBe(3);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test("quartiles are interpolated", () => {
  expect(summarize([1, 2, 3, 4, 5])).toEqual({ median: 3, low: 2, high: 4 });
  expect(summarize([10, 20])).toEqual({ median: 15, low: 12.5, high: 17.5 });
});

test("quantiles are within the samples, grow with the share, and end at the extremes", () => {
  fc.assert(
    fc.property(samples, share, share, (values, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(quantile(values, 0)).toBe(Math.min(...values));
      expect(quantile(values, 1)).toBe(Math.max(...values));
      expect(quantile(values, low)).toBeLessThanOrEqual(quantile(values, high) * (1 + 1e-12));
    }),
  );
});

test("at least half of the samples are at most the median, and half at least", () => {
  fc.assert(
    fc.property(samples, (values) => {
      const middle = median(values);
      expect(values.filter((value) => value <= middle * (1 + 1e-12)).length * 2).toBeGreaterThanOrEqual(values.length);
      expect(values.filter((value) => value >= middle * (1 - 1e-12)).length * 2).toBeGreaterThanOrEqual(values.length);
    }),
  );
});

test("the order of the samples does not matter, and they are left as they were", () => {
  fc.assert(
    fc.property(samples, (values) => {
      const before = [...values];
      expect(summarize(values.toReversed())).toEqual(summarize(values));
      expect(values).toEqual(before);
    }),
  );
});

test("a machine that is slower in some rounds does not change a ratio", () => {
  fc.assert(
    fc.property(positive, fc.array(positive, { minLength: 1 }), (ratio, slowness) => {
      const baseline = slowness.map((factor) => 100 * factor);
      const other = slowness.map((factor) => 100 * factor * ratio);
      for (const found of ratios(other, baseline)) expect(found / ratio).toBeCloseTo(1);
    }),
  );
});

test("no samples, or a round that one of the two misses, is a mistake", () => {
  expect(() => median([])).toThrow(RangeError);
  expect(() => ratios([1, 2], [1])).toThrow(RangeError);
});

test("everyone is first equally often", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 8 }), (items) => {
      const orders = items.map((_, round) => rotate(items, round));
      expect(orders.map(([first]) => first)).toEqual(items);
      for (const order of orders) expect(order.toSorted()).toEqual(items.toSorted());
    }),
  );
});
