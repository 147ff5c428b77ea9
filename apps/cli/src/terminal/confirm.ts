import { createInterface } from "node:readline/promises";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";

/**
 * Goes on only when a person at the terminal says yes, or `--yes` has said so already.
 *
 * @throws {UsageError} when there is nobody to ask
 * @throws {ExplainedError} when the answer is not yes
 */
export async function confirm(
  { stdin, stderr, signal }: Io,
  question: string,
  { yes }: { readonly yes?: true },
): Promise<void> {
  if (yes) return;
  if (!stdin.isTTY) {
    throw new UsageError(`${question} Nobody can be asked here`, "Add --yes, or run the command in a terminal.");
  }
  const lines = createInterface({ input: stdin, terminal: false });
  stderr.write(`${question} [y/N] `);
  try {
    const answer = await Promise.race([
      lines.question("", { signal }),
      new Promise<string>((resolve) => lines.once("close", () => resolve(""))),
    ]);
    if (/^y(es)?$/i.test(answer.trim())) return;
  } finally {
    lines.close();
  }
  throw new ExplainedError({
    name: "DeclinedError",
    message: "nothing was changed: the answer was not yes",
    next: "Run the command again when it may be.",
    exitCode: exitCodes.interrupted,
  });
}
