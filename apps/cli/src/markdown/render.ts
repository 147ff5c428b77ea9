import { lexer } from "marked";
import { manyLines } from "../output/many-lines.ts";
import { blocks } from "./blocks.ts";
import { paint } from "./span.ts";

/** Characters of a text that is rendered; beyond, reading its marks could take longer than one waits for an answer. */
const LONGEST = 20_000;

/** Columns in which text reads well, however wide the terminal is. */
const WIDEST = 100;

const USUAL = 80;

/**
 * Markdown for a terminal, with escape sequences for its styles. The text is an agent's, and not trusted: none of what it
 * holds can steer the terminal. What cannot be rendered is shown as it came.
 *
 * @param columns those of the terminal @default 80
 */
export function renderMarkdown(text: string, columns?: number): string {
  const source = manyLines(text);
  if (source.length > LONGEST) return source;
  try {
    return blocks(lexer(source), Math.min(columns || USUAL, WIDEST))
      .map(paint)
      .join("\n");
  } catch (error) {
    // Thousands of marks inside each other are more than the stack can hold.
    if (error instanceof RangeError) return source;
    throw error;
  }
}
