import { stripVTControlCharacters } from "node:util";

/** Text of several lines, as it may stand in a terminal: {@link oneLine} with its line breaks and tabs kept. */
export function manyLines(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n|[\p{Zl}\p{Zp}]/gu, "\n")
    .replace(/\p{Bidi_Control}|(?![\n\t])\p{Cc}/gu, "")
    .trim();
}
