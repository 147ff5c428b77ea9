import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import { oneLine } from "../output/one-line.ts";
import { createStyle } from "../output/style.ts";
import type { Failure } from "./failure.ts";

/**
 * Tells a failure on stderr: two sentences with any details in between, or with `--json` one JSON object. The options are looked for in the bare command
 * line, since it may be its parsing that failed.
 */
export function writeFailure({ exitCode: _, ...error }: Failure, argv: readonly string[], { stderr, env }: Io): void {
  if (argv.includes("--json")) {
    stderr.write(toJsonLine({ error }));
    return;
  }
  const style = createStyle(stderr, env, !argv.includes("--no-color"));
  const details = (error.details ?? []).map((line) => `  ${oneLine(line)}\n`).join("");
  stderr.write(`${style.red("error:")} ${oneLine(error.message)}\n${details}`);
  stderr.write(`${style.bold("next:")} ${oneLine(error.next)}\n`);
}
