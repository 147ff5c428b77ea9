import type { Check } from "../check.ts";
import { format } from "../string.ts";
import { isDay } from "./calendar.ts";

/** A full-date of RFC 3339. */
export const date: Check = /* @__PURE__ */ format("date", (text) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return isDay(Number(year), Number(month), Number(day));
});
