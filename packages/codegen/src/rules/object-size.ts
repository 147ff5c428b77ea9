import { type Check, member, rule } from "./check.ts";
import { has, isObject } from "./object.ts";

export function minProperties(limit: number): Check {
  return rule("minProperties", limit, (value) => !isObject(value) || Object.keys(value).length >= limit);
}

export function maxProperties(limit: number): Check {
  return rule("maxProperties", limit, (value) => !isObject(value) || Object.keys(value).length <= limit);
}

export function propertyNames(check: Check): Check {
  return (value, errors) => {
    if (isObject(value)) for (const name of Object.keys(value)) member(name, name, check, errors);
  };
}

/** Fields that are required as soon as another one is there. */
export function dependentRequired(names: Record<string, string[]>): Check {
  return (value, errors) => {
    if (!isObject(value)) return;
    for (const [name, others] of Object.entries(names)) {
      if (!has(value, name)) continue;
      for (const other of others) if (!has(value, other)) errors.push({ path: [other], rule: "required" });
    }
  };
}
