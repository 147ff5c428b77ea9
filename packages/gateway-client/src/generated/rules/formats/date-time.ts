// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import type { Check } from "../check.ts";
import { format } from "../string.ts";
import { isDay } from "./calendar.ts";

const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** A date-time of RFC 3339, with any number of fractional digits. */
export const dateTime: Check = /* @__PURE__ */ format("date-time", (text) => {
  const [, year, month, day] = DATE_TIME.exec(text) ?? [];
  return isDay(Number(year), Number(month), Number(day));
});
