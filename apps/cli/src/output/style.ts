import type { Io, Writer } from "../io.ts";

export interface Style {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
}

/** Whether to colour: never with `--no-color` or NO_COLOR, always with FORCE_COLOR, else on a terminal. */
export function hasColor(writer: Writer, env: Io["env"], wanted: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR, TERM } = env;
  if (!wanted || NO_COLOR || TERM === "dumb" || force === "0" || force === "false") return false;
  return Boolean(force || writer.isTTY);
}

/** The few styles that output is written in. */
export function createStyle(writer: Writer, env: Io["env"], wanted: boolean): Style {
  const paint = (code: number) =>
    hasColor(writer, env, wanted) ? (text: string) => `\x1b[${code}m${text}\x1b[0m` : String;
  return { bold: paint(1), red: paint(31) };
}
