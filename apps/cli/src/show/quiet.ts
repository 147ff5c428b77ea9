import type { Io } from "../io.ts";
import { manyLines } from "../output/many-lines.ts";
import type { Show } from "./show.ts";

/** The answer and nothing else, for `$(…)`. */
export function showQuiet({ stdout }: Io): Show {
  const silent = () => {};
  return {
    doing: silent,
    fact: silent,
    started: silent,
    event: silent,
    rejected: silent,
    outcome: ({ reply }) => {
      if (reply) stdout.write(`${manyLines(reply.message)}\n`);
    },
    end: silent,
  };
}
