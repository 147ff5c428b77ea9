import { clean } from "../output/clean.ts";

export type Style = "bold" | "dim" | "italic" | "underline" | "strike" | "code";

/** A piece of a line in one style. */
export interface Span {
  readonly text: string;
  readonly styles: readonly Style[];
}

export type Line = readonly Span[];

/** Numbers of the escape sequences; all that a rendered text can hold besides 0, which ends them. */
const CODES: Readonly<Record<Style, number>> = { bold: 1, dim: 2, italic: 3, underline: 4, strike: 9, code: 36 };

/**
 * The only way from an agent's text into a span. It is cleaned here, behind the lexer, which makes characters of entities:
 * of `&#27;` an escape.
 */
export function span(text: string, styles: readonly Style[] = []): Span {
  return { text: clean(text).replaceAll("\t", "    "), styles };
}

/** A line as it is written to a terminal. */
export function paint(line: Line): string {
  const joined: Span[] = [];
  for (const piece of line) {
    const last = joined.at(-1);
    if (last && String(last.styles) === String(piece.styles))
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.map(paintSpan).join("").trimEnd();
}

function paintSpan({ text, styles }: Span): string {
  if (styles.length === 0 || text === "") return text;
  return `\x1b[${styles.map((style) => CODES[style]).join(";")}m${text}\x1b[0m`;
}
