import { stripVTControlCharacters } from "node:util";

/**
 * Text without anything that steers a terminal: no escape sequences, no control characters but line break and tab, and no
 * marks that reverse the direction of what follows. All other line breaks become `\n`.
 */
export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n|[\p{Zl}\p{Zp}]/gu, "\n")
    .replace(/\p{Bidi_Control}|(?![\n\t])\p{Cc}/gu, "");
}
