// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, ENOUGH, member, rule } from "./check.ts";

type Fields = Record<string, unknown>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field that is undefined is as good as absent: JSON has none. Inherited ones are not fields. */
export const has = (value: Fields, name: string): boolean => Object.hasOwn(value, name) && value[name] !== undefined;

export const object: Check = /* @__PURE__ */ rule("type", "object", isObject);

export function required(...names: string[]): Check {
  return (value, errors) => {
    if (!isObject(value)) return;
    for (const name of names) if (!has(value, name)) errors.push({ path: [name], rule: "required" });
  };
}

/** `rest` checks the fields that have no check of their own. */
export function properties(known: Record<string, Check>, rest?: Check): Check {
  return (value, errors) => {
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) {
      const check = Object.hasOwn(known, name) ? known[name] : rest;
      if (check && value[name] !== undefined && errors.length < ENOUGH) member(name, value[name], check, errors);
    }
  };
}

/** The fields of an object that takes no others. */
export function closed(known: Record<string, Check>): Check {
  return properties(
    known,
    rule("additionalProperties", Object.keys(known), () => false),
  );
}
