import type { Token, Tokens } from "marked";
import { type Line, span } from "./span.ts";

/** A list, with what is nested in its items indented below their text. */
export function list(
  { items, ordered, start, loose }: Tokens.List,
  width: number,
  blocks: (tokens: readonly Token[], width: number, gap: boolean) => readonly Line[],
): readonly Line[] {
  const first = Number(start || 1);
  const widest = ordered ? `${first + items.length - 1}. `.length : 2;
  return items.flatMap((item, index) => {
    const mark = (ordered ? `${first + index}. ` : "• ").padStart(widest);
    const lines = blocks(joinCheckbox(item.tokens), width - widest, loose);
    const marked = (lines.length > 0 ? lines : [[]]).map((line, row): Line => {
      const lead = row === 0 ? mark : " ".repeat(widest);
      return line.length > 0 || row === 0 ? [span(lead, row === 0 ? ["dim"] : []), ...line] : [];
    });
    return loose && index > 0 ? [[], ...marked] : marked;
  });
}

/** The checkbox of a task stands beside its text, not above it. */
function joinCheckbox(tokens: readonly Token[]): readonly Token[] {
  const [box, text, ...rest] = tokens;
  if (box?.type !== "checkbox") return tokens;
  if (!text || !("tokens" in text)) return tokens;
  return [{ ...text, tokens: [box, ...(text.tokens ?? [])] } as Token, ...rest];
}
