import { createInterface } from "node:readline";
import type { Io } from "../../io.ts";
import type { Entry } from "./lines.ts";

/** How many lines the arrow keys bring back. */
const REMEMBERED = 200;

interface Answered {
  readonly entry: Entry;
  /** Lines that came with the first, as of a text that was pasted. */
  readonly rest: readonly string[];
  /** Newest first. */
  readonly history: readonly string[];
}

/**
 * Asks for one line. The terminal is in raw mode only meanwhile, so that at all other times Ctrl-C is the signal that it is
 * to every program.
 *
 * @throws the reason of the signal that ends the command
 */
export function prompt({ stdin, stdout, signal }: Io, mark: string, before: readonly string[]): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    let history = before;
    let entry: Entry = { kind: "end" };
    const terminal = createInterface({
      input: stdin,
      output: stdout as NodeJS.WriteStream,
      terminal: true,
      prompt: mark,
      history: [...before],
      historySize: REMEMBERED,
      removeHistoryDuplicates: true,
    });
    const abort = () => terminal.close();
    signal.addEventListener("abort", abort, { once: true });
    terminal.on("history", (typed) => {
      history = [...typed];
    });
    terminal.on("line", (line) => {
      // Lines that were pasted come within one turn of the loop; those behind the first would be lost with the interface.
      if (lines.push(line) === 1) setImmediate(() => terminal.close());
    });
    terminal.on("SIGINT", () => {
      entry = { kind: "interrupt" };
      terminal.close();
    });
    terminal.on("close", () => {
      signal.removeEventListener("abort", abort);
      const [text, ...rest] = lines;
      if (text === undefined) stdout.write("\n");
      if (signal.aborted) reject(signal.reason);
      else resolve({ entry: text === undefined ? entry : { kind: "line", text }, rest, history });
    });
    if (signal.aborted) abort();
    else terminal.prompt();
  });
}
