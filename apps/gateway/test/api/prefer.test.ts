import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preferencesOf } from "../../src/api/request/prefer.ts";

const read = (...values: string[]) => {
  const headers = new Headers();
  for (const value of values) headers.append("prefer", value);
  return preferencesOf(headers);
};
const nothing = { wait: undefined, respondAsync: false };

describe("Prefer", () => {
  test.each([
    ["wait=30", { wait: 30, respondAsync: false }],
    ["WAIT = 30", { wait: 30, respondAsync: false }],
    ['wait="30"', { wait: 30, respondAsync: false }],
    ['wait="3\\0"', { wait: 30, respondAsync: false }],
    ["wait=30; foo=bar; baz", { wait: 30, respondAsync: false }],
    ['wait=30 ; foo="a;b,c"; x=', { wait: 30, respondAsync: false }],
    ["respond-async, wait=10", { wait: 10, respondAsync: true }],
    ["Respond-Async", { wait: undefined, respondAsync: true }],
    ["respond-async=", { wait: undefined, respondAsync: true }],
    ["handling=lenient, return=minimal,wait=5", { wait: 5, respondAsync: false }],
    ["wait=1, wait=2", { wait: 1, respondAsync: false }],
    ['x="a, wait=9", wait=2', { wait: 2, respondAsync: false }],
    [", ,, wait=2,", { wait: 2, respondAsync: false }],
    ["wait=30;", { wait: 30, respondAsync: false }],
    ["wait=-1", nothing],
    ["wait=1.5", nothing],
    ["wait=", nothing],
    ["wait", nothing],
    ["wait=30 40", nothing],
    ["wait==30", nothing],
    ["wait=30; =x", nothing],
    ['wait="30', nothing],
    ["w ait=30", nothing],
    ["=30", nothing],
    ["respond-async=yes", nothing],
    ["wait=\u00b2", nothing],
  ])("%s is read as RFC 7240 has it", (value, preferences) => {
    expect(read(value)).toEqual(preferences);
  });

  test("may come in several headers", () => {
    expect(read("respond-async", "wait=7", "wait=8")).toEqual({ wait: 7, respondAsync: true });
    expect(read()).toEqual(nothing);
  });

  const token = fc
    .stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/)
    .filter((name) => !/^(wait|respond-async)$/i.test(name));
  const quoted = fc.stringMatching(/^[ -~]{0,12}$/).map((text) => `"${text.replace(/["\\]/g, "\\$&")}"`);
  const pair = fc
    .tuple(token, fc.option(fc.oneof(token, quoted)))
    .map(([name, value]) => (value ? `${name}=${value}` : name));
  const other = fc.array(pair, { minLength: 1, maxLength: 4 }).map((pairs) => pairs.join("; "));

  test("finds `wait` among any others", () => {
    fc.assert(
      fc.property(
        fc.array(other),
        fc.array(other),
        fc.nat(),
        fc.array(pair, { maxLength: 3 }),
        (before, after, seconds, own) => {
          const preference = [`wait=${seconds}`, ...own].join(";");
          expect(read([...before, preference, ...after].join(", ")).wait).toBe(seconds);
        },
      ),
    );
  });

  test("is never an error, and never slow, whatever it says", () => {
    const hostile = fc
      .array(fc.constantFrom('"', "\\", ",", ";", "=", " ", "\t", "wait", "=1", "a"), { maxLength: 4_000 })
      .map((parts) => parts.join("").trim());
    fc.assert(
      fc.property(hostile, (value) => {
        const { wait } = read(value);
        expect(wait === undefined || Number.isInteger(wait)).toBe(true);
      }),
    );
    // What steps back over texts like these again and again does not end before this test does.
    for (const part of ["a;  ", '"', "wait=1;", '="\\"', "a= "]) read(part.repeat(100_000).trim());
  });
});
