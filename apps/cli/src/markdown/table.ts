import type { Tokens } from "marked";
import { widthOf } from "../output/width.ts";
import { inline } from "./inline.ts";
import { type Line, type Span, span } from "./span.ts";
import { wrap } from "./wrap.ts";

/** Columns between two cells. */
const GAP = 2;

/** A table: in columns where they fit, else each row as a list of its cells. */
export function table({ header, rows }: Tokens.Table, width: number): readonly Line[] {
  const heads = header.map(({ tokens }) => flat(inline(tokens, ["bold"])));
  const body = rows.map((row) => row.map(({ tokens }) => flat(inline(tokens))));
  const columns = heads.map((head, column) =>
    Math.max(...[head, ...body.map((row) => row[column] ?? [])].map(widthIn)),
  );
  const total = columns.reduce((sum, column) => sum + column + GAP, -GAP);
  if (total > width) return body.flatMap((row, index) => [...(index > 0 ? [[]] : []), ...record(heads, row, width)]);
  const lay = (cells: readonly Line[]): Line =>
    cells.flatMap((cell, index) => {
      const rest = (columns[index] ?? 0) - widthIn(cell);
      const gap = span(index > 0 ? " ".repeat(GAP) : "");
      const before = { right: rest, center: Math.floor(rest / 2), left: 0 }[header[index]?.align ?? "left"];
      return [gap, span(" ".repeat(before)), ...cell, span(" ".repeat(rest - before))];
    });
  const rule = columns.map((column): Line => [span("─".repeat(column), ["dim"])]);
  return [heads, rule, ...body].map(lay);
}

const record = (heads: readonly Line[], row: readonly Line[], width: number): readonly Line[] =>
  row.flatMap((cell, index) => wrap([...(heads[index] ?? []), span(": "), ...cell], width));

/** A cell is one line. */
const flat = (spans: readonly Span[]): Line =>
  spans.map(({ text, styles }) => span(text.replaceAll("\n", " "), styles));

const widthIn = (line: Line): number => line.reduce((sum, { text }) => sum + widthOf(text), 0);
