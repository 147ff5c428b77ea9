import { type Check, rule } from "../check.ts";

/** A whole number that fits into 32 bits with a sign. */
export const int32: Check = /* @__PURE__ */ rule(
  "format",
  "int32",
  (value) => typeof value !== "number" || (Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31),
);
