// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, rule } from "./check.ts";

export const any: Check = () => {};

export const never: Check = /* @__PURE__ */ rule("never", undefined, () => false);

export const nil: Check = /* @__PURE__ */ rule("type", "null", (value) => value === null);

export const boolean: Check = /* @__PURE__ */ rule("type", "boolean", (value) => typeof value === "boolean");

export function exactly(constant: string | number | boolean | null): Check {
  return rule("const", constant, (value) => value === constant);
}

export function among(...values: (string | number | boolean | null)[]): Check {
  return rule("enum", values, (value) => (values as unknown[]).includes(value));
}

/** One of several types, such as a string or null. */
export function types(...names: string[]): Check {
  return rule("type", names, (value) => {
    const name = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    return names.includes(name) || (names.includes("integer") && Number.isInteger(value));
  });
}
