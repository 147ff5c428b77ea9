import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Machine } from "./machine.ts";
import type { Effort, Measurement, Section } from "./measurement.ts";

/** What one measurement found, and how to find it again. */
export interface Result {
  readonly measurement: string;
  readonly about: string;
  readonly command: string;
  readonly machine: Machine;
  readonly sections: readonly Section[];
}

/** The command that measures the same again. */
export function commandOf(name: string, { rounds, calls }: Measurement, effort: Effort): string {
  return [
    `npm run bench -- ${name}`,
    ...(rounds === undefined ? [] : [`--rounds ${effort.rounds}`]),
    ...(calls === undefined ? [] : [`--calls ${effort.calls}`]),
  ].join(" ");
}

export function formatResult({ measurement, about, command, sections }: Result): string {
  const tables = sections.map(({ title, table }) => `${title}\n\n${table}\n\n$ ${command}`);
  return [`${measurement}: ${about}`, ...tables].join("\n\n");
}

/** Writes a value as JSON. The tables stay out, since the numbers that they show are all there. */
export function writeJson(file: string, value: Result | readonly Result[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify(value, (key, part: unknown) => (key === "table" ? undefined : part), 2);
  writeFileSync(file, `${text}\n`);
}
