import { clean } from "./clean.ts";

/** Text of several lines, as it may stand in a terminal. */
export function manyLines(text: string): string {
  return clean(text).trim();
}
