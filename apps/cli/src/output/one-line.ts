import { stripVTControlCharacters } from "node:util";

/**
 * Text as it may stand in one line of a terminal: without escape sequences, control characters and marks that reverse the
 * direction of what follows. Text from a server or an agent could hold them, and could forge lines of its own.
 */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\p{Bidi_Control}/gu, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}
