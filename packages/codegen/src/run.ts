import { join, resolve } from "node:path";
import { ContractError } from "./errors/contract-error.ts";
import { DriftError } from "./errors/drift-error.ts";
import { TargetError } from "./errors/target-error.ts";
import { UsageError } from "./errors/usage-error.ts";
import { generate } from "./generate.ts";
import { HELP, type Options, parseOptions } from "./options.ts";
import { findRoot, targets } from "./targets.ts";
import { watch } from "./watch.ts";

const tell = (line: string): void => console.log(line);

/** The command line: returns the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(args);
    if (options.help) tell(HELP);
    else await start(options);
    return 0;
  } catch (error) {
    return fail(error);
  }
}

async function start({ apis, check, watch: watching, root: given }: Options): Promise<void> {
  const root = given === undefined ? findRoot(process.cwd()) : resolve(given);
  const all = async () => {
    for (const target of targets(root, apis)) await generate(target, check, tell);
  };
  if (!watching) return all();
  targets(root, apis);
  tell("watching openapi/, stop with Ctrl+C");
  // An author's half-finished edit is no reason to stop watching.
  await watch(join(root, "openapi"), () => all().catch((error: unknown) => void fail(error)));
}

/** Prints an error the way its reader needs it, and returns the exit status for it. */
function fail(error: unknown): number {
  if (error instanceof DriftError) return print(error.message, 3);
  if (error instanceof UsageError) return print(`codegen: ${error.message}\nTry: codegen --help`, 2);
  if (error instanceof ContractError || error instanceof TargetError) return print(error.message, 1);
  return print(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
}

function print(text: string, status: number): number {
  console.error(text);
  return status;
}
