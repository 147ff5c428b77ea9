import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";

/**
 * Reads standard input to its end, without the line break at the end, as `$(…)` does.
 *
 * @param what what is read, for people at a terminal
 * @throws {UsageError} when there was nothing
 */
export async function readStdin({ stdin, stderr, signal }: Io, what: string): Promise<string> {
  if (stdin.isTTY) stderr.write(`Type ${what}, then press Ctrl-D on a line of its own.\n`);
  const read = (await text(addAbortSignal(signal, stdin))).replace(/(\r?\n)+$/, "");
  if (read === "") {
    throw new UsageError(
      `${what} was to come from standard input, which was empty`,
      "Pipe it in, or redirect a file to it.",
    );
  }
  return read;
}
