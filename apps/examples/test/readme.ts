import { readFileSync } from "node:fs";

export const readme: string = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The command that starts an example, as the README's table has it. */
export function commandOf(name: string): string {
  const row = readme.split("\n").find((line) => line.startsWith(`| [${name}](`));
  return /`([^`]+)`\s*\|$/.exec(row ?? "")?.[1] ?? `echo "the README has no row of ${name}" >&2; exit 1`;
}
