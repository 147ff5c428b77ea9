import { InvalidArgumentError } from "commander";

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** Reads an option that takes a time, `90d` or `12h`, in seconds. */
export function seconds(text: string): number {
  const [, count = "", unit = ""] = /^(\d+)([smhd])$/.exec(text) ?? [];
  const factor = SECONDS[unit];
  if (factor === undefined) throw new InvalidArgumentError("It must be a number of s, m, h or d, such as 90d or 12h.");
  return Number(count) * factor;
}
