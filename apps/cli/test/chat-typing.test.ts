import { describe, expect, test } from "vitest";
import { at } from "./cli.ts";
import { sandbox } from "./sandbox.ts";
import { inTerminal, program, type Turn, terminal } from "./terminal.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";

/** A text as a terminal gives it that tells where a paste begins and ends; its line feeds come as Enter does. */
const paste = (text: string) => `\u001b[200~${text.replaceAll("\n", "\r")}\u001b[201~`;

describe.skipIf(!terminal.isThere)("what is typed into a chat", () => {
  /** What was asked, and what was seen of it on a terminal of 40 columns. */
  const chat = async (turns: readonly Turn[]) => {
    const { url, calls } = await sandbox();
    const { seen, code } = await inTerminal(
      `stty cols 40 rows 24; exec ${program("chat", "--no-color")}`,
      turns,
      at(url),
    );
    expect(code).toBe(0);
    const asked = calls()
      .filter(({ operation }) => operation === "ai-agent-events-execute-async")
      .map(({ body }) => JSON.parse(body).event.input_message.message);
    return { seen, asked };
  };

  test("is asked as one message when it is pasted, however many lines it has", async () => {
    const text = "The build fails since this morning:\n\n  error: no token\n\nWhat changed?";
    const { seen, asked } = await chat([
      [/› /, `Please look. ${paste(text)}`],
      [/What changed/, " Ask me.\r"],
      [/You said/, CTRL_D],
    ]);
    expect(asked).toEqual([`Please look. ${text} Ask me.`]);
    expect(seen).toMatch(/… \p{Cc}\[3G {2}error: no token/u);
  });

  test("is asked line by line in a terminal that does not tell of a paste, and what has no end yet waits", async () => {
    const { asked } = await chat([
      [/› /, "first\rsecond\r12 * 3"],
      [/› second[\s\S]*You said “second”[\s\S]*12 \* 3/, "4\r"],
      [/= 408/, CTRL_D],
    ]);
    expect(asked).toEqual(["first", "second", "12 * 34"]);
  });

  test("is never cut, also when it is long and comes at once", async () => {
    const lines = ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => letter.repeat(996));
    const { asked } = await chat([
      [/› /, `${lines.join("\r")}\r12 * 34\r`],
      [/= 408/, CTRL_D],
    ]);
    expect(asked).toEqual([...lines, "12 * 34"]);
  });

  test("while an answer is on its way is asked behind it, also when it has more bytes than a line of a terminal", async () => {
    const long = "x".repeat(6_000);
    const { asked } = await chat([
      [/› /, "silence\r"],
      [/search_knowledge_base/, `${long}\r/stop\r12 * 34\r`],
      [/= 408/, CTRL_D],
    ]);
    expect(asked).toEqual(["silence", long, "12 * 34"]);
  });

  test("and not sent while an answer is on its way stands at the next prompt, below the answer", async () => {
    const half = `${"Is it true that ".repeat(10)}12 * 3`;
    const { seen, asked } = await chat([
      [/› /, "silence\r"],
      [/search_knowledge_base/, `/stop\r${half}`],
      [/stopped[\s\S]*12 \* 3/, "4\r"],
      [/You said/, CTRL_D],
    ]);
    expect(asked).toEqual(["silence", `${half}4`]);
    // Between the answer and the prompt nothing moves up: that would be into the answer.
    expect(seen).toMatch(/stopped(?:(?!\p{Cc}\[\d+A)[^›])*› /u);
  });

  test("and pasted while an answer is on its way stands at the next prompt with all its lines", async () => {
    const { seen, asked } = await chat([
      [/› /, "silence\r"],
      [/search_knowledge_base/, `/stop\r${paste("one\ntwo\n12 * 34")}`],
      [/stopped[\s\S]*one\r?\n… two\r?\n[\s\S]*12 \* 34/, "\r"],
      [/You said/, CTRL_D],
    ]);
    expect(asked).toEqual(["silence", "one\ntwo\n12 * 34"]);
    expect(seen).toContain("› one");
  });

  test("is taken back by Ctrl-C, a pasted text as a whole", async () => {
    const { asked } = await chat([
      [/› /, paste("one\ntwo\nthree")],
      [/three/, CTRL_C],
      [/Ctrl-C again leaves[\s\S]*› /, "12 * 34\r"],
      [/= 408/, CTRL_D],
    ]);
    expect(asked).toEqual(["12 * 34"]);
  });

  test("leaves the terminal as it was: it tells of no paste any more", async () => {
    const { seen } = await chat([[/› /, CTRL_D]]);
    expect(seen.lastIndexOf("\u001b[?2004l")).toBeGreaterThan(seen.lastIndexOf("\u001b[?2004h"));
  });
});
