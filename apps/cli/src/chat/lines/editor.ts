import { createInterface } from "node:readline";
import type { Io } from "../../io.ts";
import { manyLines } from "../../output/many-lines.ts";
import { Screen } from "./screen.ts";

/** How many lines the arrow keys bring back. */
const REMEMBERED = 200;

/** Stands before each line of a message but the first. */
const MORE = "… ";

/** Has a terminal say where a pasted text begins and ends, and no longer. */
const PASTES = { tell: "\u001b[?2004h", forget: "\u001b[?2004l" } as const;

/** Edits what is typed, from the first prompt to the end of the chat: what is typed at any time is there at the next prompt. */
export interface Editor {
  /** Asks for a line, and shows what was typed of it already. */
  readonly show: () => void;
  readonly hide: () => void;
  /** Shows a line as if it had just been typed. */
  readonly repeat: (text: string) => void;
  /** Takes back what was typed of a line. Whether there was something. */
  readonly clear: () => boolean;
  readonly close: () => void;
}

interface Handlers {
  /** A message: of several lines, if these were pasted together. */
  readonly onLine: (text: string) => void;
  /** Ctrl-C, which a terminal in raw mode gives as a character. */
  readonly onInterrupt: () => void;
  readonly onEnd: () => void;
}

/** Takes over the terminal: in the mode that it has by itself, it would cut what is typed ahead at 4,095 bytes. */
export function openEditor({ stdin, stdout, env }: Io, mark: string, { onLine, onInterrupt, onEnd }: Handlers): Editor {
  const screen = new Screen(stdout);
  const control = (text: string) => env["TERM"] !== "dumb" && stdout.write(text);
  const pasted: string[] = [];
  let isPasting = false;
  let isGone = false;
  const editor = createInterface({
    ...{ input: stdin, output: screen, terminal: true, prompt: mark },
    ...{ historySize: REMEMBERED, removeHistoryDuplicates: true },
  });
  const see = (_: unknown, key: { readonly name?: string } | undefined) => {
    if (key?.name === "paste-start") isPasting = true;
    if (key?.name === "paste-end") isPasting = false;
  };
  const forget = () => {
    pasted.length = 0;
    editor.setPrompt(mark);
  };
  const shown = (text: string) => `${mark}${manyLines(text).replaceAll("\n", `\n${MORE}`)}\n`;
  stdin.on("keypress", see);
  control(PASTES.tell);
  editor
    .on("line", (line) => {
      if (isPasting) {
        pasted.push(line);
        editor.setPrompt(MORE);
        editor.prompt();
        return;
      }
      const text = [...pasted, line].join("\n");
      forget();
      onLine(text);
    })
    .on("SIGINT", onInterrupt)
    // Back from Ctrl-Z, it would wait for somebody to ask.
    .on("SIGCONT", () => editor.resume())
    // The terminal is gone: it can neither be read nor, by the closing itself, be set back.
    .on("error", () => {
      if (!isGone) {
        isGone = true;
        editor.close();
      }
    })
    .on("close", () => {
      stdin.off("keypress", see);
      control(PASTES.forget);
      screen.destroy();
      onEnd();
    });
  return {
    show: () => {
      if (pasted.length > 0) stdout.write(shown(pasted.join("\n")));
      screen.isHidden = false;
      // It has no rows on the screen, whatever was counted while it was hidden.
      Object.assign(editor, { prevRows: 0 });
      editor.prompt(true);
    },
    hide: () => {
      screen.isHidden = true;
    },
    repeat: (text) => stdout.write(shown(text)),
    clear: () => {
      const had = pasted.length > 0 || editor.line !== "";
      forget();
      // No method does this; the keys that do are none of a dumb terminal's.
      Object.assign(editor, { line: "", cursor: 0 });
      return had;
    },
    close: () => editor.close(),
  };
}
