// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, rule } from "../check.ts";

/** A whole number that fits into 32 bits with a sign. */
export const int32: Check = /* @__PURE__ */ rule(
  "format",
  "int32",
  (value) => typeof value !== "number" || (Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31),
);
