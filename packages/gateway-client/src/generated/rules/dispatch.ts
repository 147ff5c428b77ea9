// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, member, rule } from "./check.ts";
import { has, isObject } from "./object.ts";

/**
 * A union of objects whose variants are told apart by the value of one field. At most one variant can fit, so only that one
 * is tried, and its errors are the union's. `other` takes the values that `variants` does not name, `absent` objects without
 * the field.
 */
export function byValue(name: string, variants: Record<string, Check>, other?: Check, absent?: Check): Check {
  const unknown = rule("enum", Object.keys(variants), () => false);
  return (value, errors) => {
    if (!isObject(value)) errors.push({ path: [], rule: "type", limit: "object" });
    else if (!has(value, name)) {
      if (absent) absent(value, errors);
      else errors.push({ path: [name], rule: "required" });
    } else {
      const tag = value[name];
      const variant = typeof tag === "string" && Object.hasOwn(variants, tag) ? variants[tag] : other;
      if (variant) variant(value, errors);
      else member(name, tag, unknown, errors);
    }
  };
}

/** A union of objects that are told apart by whether a field is there. */
export function byPresence(name: string, present: Check, absent: Check): Check {
  return (value, errors) => (isObject(value) && has(value, name) ? present : absent)(value, errors);
}

export function orNull(check: Check): Check {
  return (value, errors) => {
    if (value !== null) check(value, errors);
  };
}
