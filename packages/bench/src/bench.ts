import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describeMachine, formatMachine, type Machine } from "./machine.ts";
import type { Measurement } from "./measurement.ts";
import { measurements, type Name } from "./measurements.ts";
import { HELP, type Options, parseOptions } from "./options.ts";
import { commandOf, formatResult, type Result, writeJson } from "./result.ts";
import { UsageError } from "./usage-error.ts";

const defaultFile = (name: string) => fileURLToPath(new URL(`../results/${name}.json`, import.meta.url));

async function run(name: Name, options: Options, machine: Machine): Promise<Result> {
  const measurement: Measurement = measurements[name];
  const effort = { rounds: options.rounds ?? measurement.rounds ?? 1, calls: options.calls ?? measurement.calls ?? 1 };
  const sections = await measurement.measure(effort, (sentence) => console.error(`${name}: ${sentence}`));
  return {
    measurement: name,
    about: measurement.about,
    command: commandOf(name, measurement, effort),
    machine,
    sections,
  };
}

async function main(options: Options): Promise<void> {
  const machine = describeMachine();
  console.log(`${formatMachine(machine)}\n`);
  const results: Result[] = [];
  for (const name of options.names) {
    const result = await run(name, options, machine);
    results.push(result);
    console.log(`${formatResult(result)}\n`);
    if (options.json === undefined) writeJson(defaultFile(name), result);
  }
  if (options.json !== undefined) writeJson(resolve(options.json), results);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await main(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench: ${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
