import type { Io } from "../../io.ts";
import type { PrintFlags } from "../../output/print.ts";
import { createStyle } from "../../output/style.ts";
import { type Editor, openEditor } from "./editor.ts";
import type { Entry, Lines } from "./lines.ts";

/** Lines that a person types at a terminal: with a prompt and a history, and ahead while an answer is on its way. */
export function typedLines(io: Io, { color }: PrintFlags): Lines {
  const { stdout, signal } = io;
  const mark = `${createStyle(stdout, io.env, color).bold("›")} `;
  const ahead: string[] = [];
  let handle: (line: string) => boolean = () => false;
  let asked: { readonly give: (entry: Entry) => void; readonly fail: (reason: unknown) => void } | undefined;
  let hasEnded = false;
  let editor: Editor | undefined;
  const answer = (entry: Entry) => {
    asked?.give(entry);
    asked = undefined;
    editor?.hide();
  };
  const interrupt = () => {
    if (!asked) return io.interrupt?.();
    const hadText = editor?.clear() ?? false;
    answer({ kind: "interrupt", hadText });
    stdout.write("\n");
  };
  const open = () =>
    openEditor(io, mark, {
      onLine: (text) => {
        if (asked) answer({ kind: "line", text });
        else if (!handle(text) && text.trim() !== "") ahead.push(text);
      },
      // A moment later: what was asked in the same breath is then under way, and can be stopped.
      onInterrupt: () => void (asked ? interrupt() : setImmediate(interrupt)),
      onEnd: () => {
        hasEnded = true;
        if (!asked) return;
        if (signal.aborted) asked.fail(signal.reason);
        answer({ kind: "end" });
        stdout.write("\n");
      },
    });
  const close = () => editor?.close();
  signal.addEventListener("abort", close, { once: true });
  return {
    isLive: true,
    next: () => {
      signal.throwIfAborted();
      editor ??= open();
      const early = ahead.shift();
      if (early !== undefined) {
        editor.repeat(early);
        return Promise.resolve({ kind: "line", text: early });
      }
      if (hasEnded) return Promise.resolve({ kind: "end" });
      return new Promise((give, fail) => {
        asked = { give, fail };
        editor?.show();
      });
    },
    meanwhile: (taker) => {
      handle = taker;
      return () => {
        handle = () => false;
      };
    },
    close: () => {
      signal.removeEventListener("abort", close);
      close();
    },
  };
}
