// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, rule } from "./check.ts";

export const string: Check = /* @__PURE__ */ rule("type", "string", (value) => typeof value === "string");

/** Characters are code points, and counting them is slow: most strings are decided by their length alone. */
export function minLength(limit: number): Check {
  return rule(
    "minLength",
    limit,
    (value) => typeof value !== "string" || value.length >= 2 * limit || [...value].length >= limit,
  );
}

export function maxLength(limit: number): Check {
  return rule(
    "maxLength",
    limit,
    (value) =>
      typeof value !== "string" || value.length <= limit || (value.length <= 2 * limit && [...value].length <= limit),
  );
}

export function pattern(expression: RegExp): Check {
  return rule("pattern", expression.source, (value) => typeof value !== "string" || expression.test(value));
}

/** A named format of strings. */
export function format(name: string, holds: (text: string) => boolean): Check {
  return rule("format", name, (value) => typeof value !== "string" || holds(value));
}
