import type { Placed } from "../near-misses/constraint.ts";
import type { Verdicts } from "./verdicts.ts";

type Judge = Exclude<keyof Verdicts, "schema">;

/** Values of which a judge says other than the schema. */
export interface Disagreement {
  /** The constraint, as near misses name it. */
  readonly keyword: string;
  /** What the constraint is about. */
  readonly values: readonly unknown[];
  /** Who errs; the other judges say what the schema says. */
  readonly errs: readonly Judge[];
  readonly reason: string;
}

/**
 * All that is known: a difference that is not listed fails the tests, and so does one that is listed and no longer occurs.
 */
export const disagreements: readonly Disagreement[] = [
  {
    keyword: "format byte",
    values: ["YS1zaWduaW5nLXNl\n", "YS1zaWduaW5n\n*secret*", "YS1z\r\naWduaW5n"],
    errs: ["prism"],
    reason: "Prism's expression has the flag `m`, so it is satisfied when one line of several is base64.",
  },
  {
    keyword: "format date-time",
    values: ["2026-11-23 12:00:00Z", "2026-11-23T12:00:00+0530", "2026-11-23T12:00:00+05", "2026-11-23T12:00:00+24:00"],
    errs: ["prism"],
    reason:
      "Prism takes a space for the T, and checks of the offset neither its colon, nor its minutes, nor its range.",
  },
  {
    keyword: "format date-time",
    values: ["2016-12-31T18:59:60-05:00"],
    errs: ["prism"],
    reason: "Prism takes a leap second for one only when its local time is 23:59:60.",
  },
  {
    keyword: "format date-time",
    values: ["2026-11-23T12:00:60Z"],
    errs: ["validator"],
    reason:
      "Ours takes a 60th second in any minute: which minutes had one is a table, and to a receiver it is no matter.",
  },
  {
    keyword: "format uri",
    values: ["https://[2001:db8::1/", "https://example.com/[id]", "https://example.com/#a#b"],
    errs: ["validator"],
    reason: "Ours checks the scheme and the characters of the rest, but not that brackets and # stand where they may.",
  },
  {
    keyword: "format uri",
    values: ["https://example.com:port/", "https://a@b@example.com"],
    errs: ["prism", "validator"],
    reason: "Neither takes the authority apart: a port need not be a number, nor the @ be the only one.",
  },
];

/** The part of a value that a constraint is about; undefined for a field that should be there, and is not. */
export function about({ value, path }: Placed): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | undefined)?.[key], value);
}

/** Whether it is known that a judge errs on what the constraint is about. */
export function isKnown(judge: Judge, keyword: string, placed: Placed): boolean {
  const value = about(placed);
  return disagreements.some((one) => one.keyword === keyword && one.errs.includes(judge) && one.values.includes(value));
}

/** What the judges are to say of a value of which the schema says `accepted`. */
export function expectedOf(accepted: boolean, keyword: string, placed: Placed): Verdicts {
  const says = (judge: Judge) => accepted !== isKnown(judge, keyword, placed);
  return { schema: accepted, validator: says("validator"), prism: says("prism") };
}
