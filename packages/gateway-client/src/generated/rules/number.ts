// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, rule } from "./check.ts";

export const number: Check = /* @__PURE__ */ rule("type", "number", Number.isFinite);

export const integer: Check = /* @__PURE__ */ rule("type", "integer", Number.isInteger);

const numeric = (name: string, limit: number, holds: (value: number) => boolean): Check =>
  rule(name, limit, (value) => typeof value !== "number" || holds(value));

export function minimum(limit: number): Check {
  return numeric("minimum", limit, (value) => value >= limit);
}

export function maximum(limit: number): Check {
  return numeric("maximum", limit, (value) => value <= limit);
}

export function exclusiveMinimum(limit: number): Check {
  return numeric("exclusiveMinimum", limit, (value) => value > limit);
}

export function exclusiveMaximum(limit: number): Check {
  return numeric("exclusiveMaximum", limit, (value) => value < limit);
}

export function multipleOf(limit: number): Check {
  return numeric("multipleOf", limit, (value) => Number.isInteger(value / limit));
}
