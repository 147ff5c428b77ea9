import type { Token, Tokens } from "marked";
import { inline } from "./inline.ts";
import { list } from "./list.ts";
import { type Line, span } from "./span.ts";
import { table } from "./table.ts";
import { wrap } from "./wrap.ts";

/** Columns that are left for text, however deep it is nested. */
const NARROWEST = 20;

/**
 * Blocks as lines.
 *
 * @param width columns that they may take
 * @param gap whether an empty line stands between two of them
 */
export function blocks(tokens: readonly Token[], width: number, gap = true): readonly Line[] {
  const all = tokens.map((token) => block(token, Math.max(width, NARROWEST))).filter((lines) => lines.length > 0);
  return all.flatMap((lines, index) => (gap && index > 0 ? [[], ...lines] : lines));
}

function block(token: Token, width: number): readonly Line[] {
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "heading":
      return wrap(inline(token.tokens, token["depth"] === 1 ? ["bold", "underline"] : ["bold"]), width);
    case "code":
      return verbatim(token["text"]).map((line) => [span("  "), span(line, ["code"])]);
    case "blockquote":
      return blocks(token.tokens ?? [], width - 2).map((line) => [span("│ ", ["dim"]), ...line]);
    case "list":
      return list(token as Tokens.List, width, blocks);
    case "table":
      return table(token as Tokens.Table, width);
    case "hr":
      return [[span("─".repeat(Math.min(width, 40)), ["dim"])]];
    case "html":
      return verbatim(token["text"].trimEnd()).map((line) => [span(line)]);
    default:
      return wrap(inline("tokens" in token && token.tokens ? token.tokens : [token]), width);
  }
}

/** Its lines as they are; a line break that only an entity made is one as well. */
const verbatim = (text: string): readonly string[] => span(text).text.split("\n");
