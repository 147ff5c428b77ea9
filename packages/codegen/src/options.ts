import { parseArgs } from "node:util";
import { UsageError } from "./errors/usage-error.ts";

export const HELP = `Usage: codegen [api…] [--check | --watch] [--root DIR]

Compiles the contracts in openapi/<api>/ into the folder that openapi/<api>/codegen.yaml names:
types, validators, the bundled document and the examples. Without a name, all that have such a file.

  --check      write nothing; fail, with the difference, if the code is not what the contract compiles to
  --watch      compile again after every change, until interrupted
  --root DIR   the folder that holds openapi/ (default: the nearest one upwards)
  --help       this text

Exit status: 0 done · 1 a contract is broken, or its code cannot be written · 2 the command line makes no sense
             3 the code is not what its contract compiles to (--check)
`;

/** What the command line asks for. */
export interface Options {
  apis: string[];
  check: boolean;
  watch: boolean;
  help: boolean;
  root: string | undefined;
}

/** @throws {UsageError} for options that do not exist or exclude each other. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const { check = false, watch = false, help = false, root } = values;
  if (check && watch) throw new UsageError("--check and --watch exclude each other");
  return { apis: positionals, check, watch, help, root };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: "boolean" },
        watch: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        root: { type: "string" },
      },
    });
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}
