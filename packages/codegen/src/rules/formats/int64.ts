import { type Check, rule } from "../check.ts";

/** A whole number that fits into 64 bits with a sign; JavaScript rounds those beyond 2^53. */
export const int64: Check = /* @__PURE__ */ rule(
  "format",
  "int64",
  (value) => typeof value !== "number" || (Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63),
);
