import type { Writer } from "../io.ts";
import { oneLine } from "./one-line.ts";
import type { Style } from "./style.ts";
import { fit, widthOf } from "./width.ts";

/** Columns between two cells. */
const GAP = 2;

/** The least that is left of a column before the table is told in two lines a row. */
const LEAST = 24;

/**
 * Writes rows below their heads. In a terminal each takes no more columns than there are: the last cell is cut, or where
 * little would be left of it moves to a line of its own. Elsewhere nothing is cut, and a row is always one line.
 */
export function writeTable(
  writer: Writer,
  { bold }: Style,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const { columns, isTTY } = writer;
  const write = (line: string) => writer.write(`${line.trimEnd()}\n`);
  const lines = rows.map((row) => row.map(oneLine));
  const widths = heads
    .slice(0, -1)
    .map((head, index) => Math.max(...[head, ...lines.map((row) => row[index] ?? "")].map(widthOf)));
  const pad = (row: readonly string[]) =>
    widths.map((width, index) => `${row[index] ?? ""}${" ".repeat(width - widthOf(row[index] ?? "") + GAP)}`).join("");
  const taken = widths.reduce((sum, width) => sum + width + GAP, 0);
  const last = (row: readonly string[]) => row.at(-1) ?? "";
  if (!isTTY || !columns) {
    for (const row of [heads, ...lines]) write(`${pad(row)}${last(row)}`);
    return;
  }
  const rest = columns - taken;
  if (rest >= LEAST) {
    write(bold(`${pad(heads)}${last(heads)}`));
    for (const row of lines) write(`${pad(row)}${fit(last(row), rest)}`);
    return;
  }
  for (const row of lines) {
    write(`${bold(row[0] ?? "")}  ${fit(row.slice(1, -1).join("  "), columns - widthOf(row[0] ?? "") - GAP)}`);
    write(`  ${fit(last(row), columns - GAP)}`);
  }
}
