import { createInterface } from "node:readline";
import { addAbortSignal } from "node:stream";
import type { Io } from "../../io.ts";
import type { Lines } from "./lines.ts";

/** The lines of standard input, one after the other. */
export function pipedLines({ stdin, signal, written }: Io): Lines {
  let lines: AsyncIterator<string> | undefined;
  return {
    isLive: false,
    next: async () => {
      // Whether anybody reads answers any longer is known once the last one is written.
      await written?.();
      signal.throwIfAborted();
      lines ??= createInterface({ input: addAbortSignal(signal, stdin), crlfDelay: Number.POSITIVE_INFINITY })[
        Symbol.asyncIterator
      ]();
      const { done, value } = await lines.next();
      // The interface takes an end that was forced for the end of the input.
      signal.throwIfAborted();
      return done ? { kind: "end" } : { kind: "line", text: value };
    },
    meanwhile: () => () => {},
    close: () => {},
  };
}
