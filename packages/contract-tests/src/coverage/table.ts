import type { Row } from "./coverage.ts";

const what = ({ unit: { kind, name } }: Row) =>
  kind === "example" && name ? name : [kind, name].filter(Boolean).join(" ");

function align(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function totalOf(rows: readonly Row[]): string {
  return `${rows.filter(({ exercised }) => exercised > 0).length} of ${rows.length} documented things exercised`;
}

/** All of it: one line for each documented unit, with how often it was exercised. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { unit, exercised } = row;
    return [unit.operation, unit.part, what(row), exercised ? String(exercised) : "NEVER"];
  });
  return `${align([["operation", "status", "example or header", "exercised"], ...lines])}\n\n${totalOf(rows)}\n`;
}

/** For the terminal: one line for each operation and status, with the names of what was not exercised. */
export function summaryOf(rows: readonly Row[]): string {
  const groups = Map.groupBy(rows, ({ unit: { operation, part } }) => `${operation} ${part}`);
  const lines = [...groups.values()].map((group) => {
    const [first] = group;
    const never = group.filter(({ exercised }) => exercised === 0).map(what);
    const counts = ["example", "header"].map((kind) => {
      const some = group.filter(({ unit }) => (kind === "header") === (unit.kind === "header"));
      return `${some.filter(({ exercised }) => exercised > 0).length}/${some.length}`;
    });
    return [first?.unit.operation ?? "", first?.unit.part ?? "", ...counts, never.join(", ")];
  });
  return `${align([["operation", "status", "examples", "headers", "never"], ...lines])}\n\n${totalOf(rows)}`;
}
