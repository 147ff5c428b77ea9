import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Io } from "../io.ts";

const CTRL_C = "\u0003";
const ENDS = new Set(["\r", "\n", "\u0004"]);
const ERASE = new Set(["\b", "\u007f"]);

/**
 * Asks at a terminal for a line that is not shown.
 *
 * @throws {ExplainedError} when Ctrl-C ends it, which a terminal in raw mode gives as a character
 */
export async function askHidden({ stdin, stderr, signal }: Io, question: string): Promise<string> {
  let typed: string[] = [];
  let stop = () => {};
  try {
    // Raw before the question: what is typed or pasted from then on is never shown.
    stdin.setRawMode?.(true);
    stderr.write(question);
    return await new Promise((resolve, reject) => {
      const take = (chunk: Buffer | string) => {
        for (const character of String(chunk)) {
          if (character === CTRL_C) return reject(interrupted());
          if (ENDS.has(character)) return resolve(typed.join(""));
          typed = ERASE.has(character) ? typed.slice(0, -1) : [...typed, character];
        }
      };
      const abort = () => reject(interrupted());
      stdin
        .on("data", take)
        .once("end", () => resolve(typed.join("")))
        .once("error", reject);
      signal.addEventListener("abort", abort);
      stop = () => {
        stdin.off("data", take).pause();
        signal.removeEventListener("abort", abort);
      };
    });
  } finally {
    stop();
    stdin.setRawMode?.(false);
    stderr.write("\n");
  }
}

function interrupted(): ExplainedError {
  const next = "Run the command again.";
  return new ExplainedError({ name: "Interrupted", message: "interrupted", next, exitCode: exitCodes.interrupted });
}
