import type { Random } from "../random.ts";

/** A moment as deliveries tell it, with nanoseconds: those below the milliseconds are made up. */
export function timestampOf(milliseconds: number, random: Random): string {
  const rest = String(Math.floor(random.next() * 1e6)).padStart(6, "0");
  return new Date(milliseconds).toISOString().replace("Z", `${rest}Z`);
}
