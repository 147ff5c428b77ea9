import { expect, test } from "vitest";
import { compare, formatComparison } from "../src/comparison.ts";

const comparison = {
  title: "a race",
  unit: "ms",
  baseline: "tortoise",
  samples: { tortoise: [100, 200, 400], hare: [150, 300, 400] },
  facts: { tortoise: { legs: 4 }, hare: { legs: 4 } },
};

test("ratios are those of the rounds, not those of the medians", () => {
  const hare = compare(comparison).find(({ contender }) => contender === "hare");
  expect(hare?.value).toEqual({ median: 300, low: 225, high: 350 });
  expect(hare?.ratio).toEqual({ median: 1.5, low: 1.25, high: 1.5 });
});

test("the baseline is 1 beside itself", () => {
  expect(compare(comparison)[0]?.ratio).toEqual({ median: 1, low: 1, high: 1 });
});

test("a table has a line for each contender, with median, spread, ratio and facts", () => {
  const lines = formatComparison(comparison).split("\n");
  expect(lines[0]).toMatch(/ms \(median\) +quartiles +ratio to tortoise \(median\) +quartiles +legs$/);
  expect(lines.slice(2).map((line) => line.split(/ {2,}/))).toEqual([
    ["tortoise", "200", "150–300", "1.00", "1.00–1.00", "4"],
    ["hare", "300", "225–350", "1.50", "1.25–1.50", "4"],
  ]);
});
