// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

/** Whether the day exists, leap years included; the month counts from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
