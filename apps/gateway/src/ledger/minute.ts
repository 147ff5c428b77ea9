import type { Posts } from "./ledger.ts";

const MINUTE = 60_000;

/** The minute of a time, by number: the same in every replica whose clock is right. */
export function minuteOf(now: number): number {
  return Math.floor(now / MINUTE);
}

export function toPosts(count: number, now: number): Posts {
  return { count, resetIn: (minuteOf(now) + 1) * MINUTE - now };
}
