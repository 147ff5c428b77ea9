/** How a text is bound and read. */
export type SqlText = string | Uint8Array;

/**
 * SQLite keeps texts in UTF-8, in which all lone surrogates are one and the same character. A text that has one is kept as its
 * UTF-16 instead, as bytes, which are never equal to a text.
 */
export function toSql(text: string): SqlText {
  return /\p{Surrogate}/u.test(text) ? Buffer.from(text, "utf16le").swap16() : text;
}

export function fromSql(value: SqlText): string {
  return typeof value === "string" ? value : Buffer.from(value).swap16().toString("utf16le");
}
