import type { Io } from "../io.ts";
import { toJsonLine } from "./json.ts";
import { oneLine } from "./one-line.ts";
import { createStyle } from "./style.ts";

/** One labelled line of output. */
export type Line = readonly [label: string, value: string | undefined];

/** The options that decide how results are printed. */
export interface PrintFlags {
  readonly json?: true;
  readonly color: boolean;
}

/** Prints a result: with `--json` the API's data on one line, else lines for a person; those without a value are left out. */
export function print(io: Io, flags: PrintFlags, data: unknown, lines: readonly Line[]): void {
  if (flags.json) {
    io.stdout.write(toJsonLine(data));
    return;
  }
  const style = createStyle(io.stdout, io.env, flags.color);
  // A label may be from the server too, as an id that begins a line is.
  const labelled = lines.map(([label, value]) => [oneLine(label), value] as const);
  const width = Math.max(...labelled.map(([label]) => label.length));
  for (const [label, value] of labelled) {
    if (value !== undefined) io.stdout.write(`${style.bold(label.padEnd(width))}  ${oneLine(value)}\n`);
  }
}
