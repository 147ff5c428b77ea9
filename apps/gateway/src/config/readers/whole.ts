import { Problem, type Reader, shown } from "../problem.ts";

/** A whole number within a range. */
export function whole(from: number, to: number): Reader<number> {
  return (raw) => {
    const number = typeof raw === "string" && /^\d+$/.test(raw) ? Number(raw) : raw;
    if (typeof number === "number" && Number.isInteger(number) && number >= from && number <= to) return number;
    return new Problem(`must be a whole number from ${from} to ${to}, got ${shown(raw)}`);
  };
}
