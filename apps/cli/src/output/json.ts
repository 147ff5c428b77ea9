/** A value as one line of JSON, in which no character can steer a terminal. */
export function toJsonLine(value: unknown): string {
  // JSON.stringify escapes the control characters below U+0020 only.
  const json = JSON.stringify(value).replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${json}\n`;
}
