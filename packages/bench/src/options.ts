import { parseArgs } from "node:util";
import type { Measurement } from "./measurement.ts";
import { measurements, type Name, names } from "./measurements.ts";
import { UsageError } from "./usage-error.ts";

/** What a measurement does where nothing is said, as in `10 for call`; those that do not vary are left out. */
const defaults = (effort: "rounds" | "calls") =>
  names
    .map((name) => ({ name, value: (measurements[name] as Measurement)[effort] }))
    .filter(({ value }) => value !== undefined)
    .map(({ name, value }) => `${value} for ${name}`)
    .join(", ");

export const HELP = `Usage: npm run bench -- [${names.join(" | ")}]… [--rounds N] [--calls N] [--json FILE]

Measures this project beside its peers, in one run, and prints tables. Without a name, everything is measured.

  --rounds N   measure everything N times
               (default: ${defaults("rounds")})
  --calls N    how much each contender does in a round: calls, deliveries, runs, or events of the largest log
               (default: ${defaults("calls")})
  --json FILE  write all results into FILE (default: results/<name>.json in packages/bench)
  --help       this text
`;

/** What the command line asks for. */
export interface Options {
  readonly names: readonly Name[];
  readonly rounds: number | undefined;
  readonly calls: number | undefined;
  readonly json: string | undefined;
  readonly help: boolean;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: "string" },
        calls: { type: "string" },
        json: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

function count(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new UsageError(`--${option} must be a whole number from 1, got "${given}"`);
  return Number(given);
}

/** @throws {UsageError} for names and options that do not exist, and for numbers that are none */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.find((name) => !(names as string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(`there is no "${unknown}" to measure; there are: ${names.join(", ")}`);
  return {
    names: positionals.length === 0 ? names : names.filter((name) => positionals.includes(name)),
    rounds: count("rounds", values.rounds),
    calls: count("calls", values.calls),
    json: values.json,
    help: values.help ?? false,
  };
}
