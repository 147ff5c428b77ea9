import { type Check, rule } from "./check.ts";

/** Equal values of JSON have equal texts once the fields of objects stand in one order. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

export const uniqueItems: Check = /* @__PURE__ */ rule(
  "uniqueItems",
  undefined,
  (value) => !Array.isArray(value) || new Set(value.map(text)).size === value.length,
);
