import { InvalidArgumentError } from "commander";

/** Reads an option that takes a whole number from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0.");
  return Number(text);
}
