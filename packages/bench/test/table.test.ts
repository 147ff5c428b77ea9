import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, formatTable } from "../src/table.ts";

test("names stand to the left, numbers to the right", () => {
  expect(
    formatTable(
      ["", "µs"],
      [
        ["fetch", "7"],
        ["ky", "1,234"],
      ],
    ).split("\n"),
  ).toEqual(["          µs", "-----  -----", "fetch      7", "ky     1,234"]);
});

test("every cell is there, and every column as wide in each line", () => {
  const cell = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const [head = "", rule = "", ...lines] = formatTable(["a", "b", "c"], rows).split("\n");
      expect(lines.map((line) => line.split(/ +/))).toEqual(rows);
      for (const line of [head, ...lines]) expect(line).toHaveLength(rule.length);
    }),
  );
});

test("numbers have three digits, or as many as they have before the point", () => {
  expect([0, 1, 0.1234, 1.234, 12.34, 123.4, 1234.5, 251_533].map(formatNumber)).toEqual([
    "0",
    "1",
    "0.12",
    "1.23",
    "12.3",
    "123",
    "1,235",
    "251,533",
  ]);
});
