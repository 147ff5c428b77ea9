// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, ENOUGH, member, rule } from "./check.ts";

export const array: Check = /* @__PURE__ */ rule("type", "array", Array.isArray);

export function items(check: Check): Check {
  return (value, errors) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length && errors.length < ENOUGH; index++)
      member(index, value[index], check, errors);
  };
}

export function minItems(limit: number): Check {
  return rule("minItems", limit, (value) => !Array.isArray(value) || value.length >= limit);
}

export function maxItems(limit: number): Check {
  return rule("maxItems", limit, (value) => !Array.isArray(value) || value.length <= limit);
}
