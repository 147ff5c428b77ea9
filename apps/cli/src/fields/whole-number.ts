import { InvalidArgumentError } from "commander";

/** Reads an option that takes a whole number from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0.");
  return Number(text);
}

/** Reads an option that takes milliseconds of a wait. */
export function milliseconds(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) === 0) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
}

/** Reads an option that takes a port, 0 being any that is free. */
export function port(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError("It must be a port, 0 to 65535.");
  return Number(text);
}
