import { createInterface } from "node:readline";
import type { Io } from "../../io.ts";
import { oneLine } from "../../output/one-line.ts";
import type { PrintFlags } from "../../output/print.ts";
import { createStyle } from "../../output/style.ts";
import type { Lines } from "./lines.ts";
import { prompt } from "./prompt.ts";

/** Lines that a person types at a terminal: with a prompt and a history, and ahead while an answer is on its way. */
export function typedLines(io: Io, { color }: PrintFlags): Lines {
  const { stdin, stdout } = io;
  const mark = `${createStyle(stdout, io.env, color).bold("›")} `;
  const ahead: string[] = [];
  let history: readonly string[] = [];
  return {
    isLive: true,
    next: async () => {
      // Ctrl-D was typed ahead.
      if (stdin.readableEnded && ahead.length === 0) return { kind: "end" };
      const early = ahead.shift();
      if (early !== undefined) {
        stdout.write(`${mark}${oneLine(early)}\n`);
        return { kind: "line", text: early };
      }
      const { entry, rest, history: typed } = await prompt(io, mark, history);
      history = typed;
      ahead.push(...rest);
      return entry;
    },
    meanwhile: (handle) => {
      // The terminal itself edits and shows these lines: Ctrl-C stays a signal.
      const lines = createInterface({ input: stdin, terminal: false });
      lines.on("line", (line) => void (handle(line) || line.trim() === "" || ahead.push(line)));
      return () => lines.close();
    },
  };
}
