import { join, resolve } from "node:path";
import { ContractError } from "./errors/contract-error.ts";
import { DriftError } from "./errors/drift-error.ts";
import { TargetError } from "./errors/target-error.ts";
import { UsageError } from "./errors/usage-error.ts";
import { HELP, type Options, parseOptions } from "./options.ts";

/** Where the command line runs and prints. */
export interface Io {
  cwd: string;
  out(line: string): void;
  err(line: string): void;
}

/** The command line: returns the exit status. With `--watch` it does not return. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.help) io.out(HELP);
    else await start(options, io);
    return 0;
  } catch (error) {
    return fail(error, io);
  }
}

async function start({ apis, check, watch: watching, root: given }: Options, io: Io): Promise<void> {
  // Loaded late: a wrong option is answered at once.
  const { findRoot, targets } = await import("./targets.ts");
  const { generate } = await import("./generate.ts");
  const root = given === undefined ? findRoot(io.cwd) : resolve(io.cwd, given);
  const all = async () => {
    for (const target of targets(root, apis)) await generate(target, check, io.out);
  };
  if (!watching) return all();
  targets(root, apis);
  io.out("watching openapi/, stop with Ctrl+C");
  const { watch } = await import("./watch.ts");
  // An author's half-finished edit is no reason to stop watching.
  await watch(join(root, "openapi"), () => all().catch((error: unknown) => void fail(error, io)));
}

/** Prints an error the way its reader needs it, and returns the exit status for it. */
function fail(error: unknown, { err }: Io): number {
  if (error instanceof DriftError) {
    err(error.message);
    return 3;
  }
  if (error instanceof UsageError) {
    err(`codegen: ${error.message}\nTry: codegen --help`);
    return 2;
  }
  const expected = error instanceof ContractError || error instanceof TargetError;
  err(expected ? error.message : String((error as Error).stack ?? error));
  return 1;
}
