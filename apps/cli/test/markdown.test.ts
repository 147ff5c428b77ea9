import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../src/markdown/render.ts";
import { at, cli } from "./cli.ts";
import { sandbox, saying } from "./sandbox.ts";

/** The escape sequences of the renderer's styles, and no others. */
const ESC = "\u001b";
const STYLES = new RegExp(`${ESC}\\[(?:[123459]|36)(?:;(?:[123459]|36))*m|${ESC}\\[0m`, "g");

const CONTROL = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

const plain = (text: string, columns?: number) => renderMarkdown(text, columns).replace(STYLES, "");

describe("Markdown in a terminal", () => {
  test.each<[what: string, text: string, shown: string]>([
    ["a heading", "# Rotate the *key*\ntext", "\u001b[1;4mRotate the \u001b[0m\u001b[1;4;3mkey\u001b[0m\n\ntext"],
    ["emphasis", "**b** *i* ~~s~~", "\u001b[1mb\u001b[0m \u001b[3mi\u001b[0m \u001b[9ms\u001b[0m"],
    ["code", "`a  b`", "\u001b[36ma  b\u001b[0m"],
    ["entities and escapes", "AT&amp;T \\*no\\* &lt;b&gt; &#65;", "AT&T *no* <b> A"],
  ])("%s", (_, text, shown) => {
    expect(renderMarkdown(text)).toBe(shown);
  });

  test.each<[what: string, text: string, shown: string]>([
    ["a block of code, as it is", "```js\nif (a) {\n\tb;\n}\n```", "  if (a) {\n      b;\n  }"],
    ["lists inside lists", "1. a\n   - b\n     - c\n2. d", "1. a\n   • b\n     • c\n2. d"],
    ["numbers that end below each other", "9. a\n10. b", " 9. a\n10. b"],
    ["tasks", "- [x] done\n- [ ] open", "• [x] done\n• [ ] open"],
    ["a list with paragraphs", "- a\n\n  b\n\n- c", "• a\n\n  b\n\n• c"],
    ["a quote", "> a\n>\n> - b", "│ a\n│ \n│ • b"],
    ["a rule", "a\n\n---\n\nb", `a\n\n${"─".repeat(40)}\n\nb`],
    ["a link, with its address", "[here](https://a.example/x)", "here (https://a.example/x)"],
    [
      "an address that is its own text, once",
      "https://a.example and <b@c.example>",
      "https://a.example and b@c.example",
    ],
    ["an image, with its address", "![a map](https://a.example/m.png)", "a map (https://a.example/m.png)"],
    ["a table", "|n|name|\n|-:|-|\n|1|日本|\n|10|b|", " n  name\n──  ────\n 1  日本\n10  b"],
    ["a table with a column in the middle", "|n|name|\n|-|:-:|\n|1|a|\n|2|bcd|", "n  name\n─  ────\n1   a\n2  bcd"],
    ["entities of prose, and one that is none", "&copy; &hellip; a&mdash;b &nothing;", "© … a—b &nothing;"],
    ["HTML, as text", "<script>x</script>", "<script>x</script>"],
    ["line breaks, which are kept", "a\nb", "a\nb"],
  ])("%s", (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test("text breaks between words, and an address stays whole", () => {
    const address = `https://a.example/${"x".repeat(40)}`;
    expect(plain(`one two three four ${address} five`, 20)).toBe(`one two three four\n${address}\nfive`);
  });

  test("text without spaces breaks between its characters, and not before a mark that closes", () => {
    expect(plain("プロジェクトの設定を開いてください。", 20)).toBe("プロジェクトの設定を\n開いてください。");
    expect(plain("- 「設定を開いてください」。", 24)).toBe("• 「設定を開いてくださ\n  い」。");
    expect(plain("あいうえおかきくけこ。さ", 20)).toBe("あいうえおかきくけ\nこ。さ");
    const address = "https://a.example/日本語の長いアドレスです";
    expect(plain(`${address} と`, 20)).toBe(`${address}\nと`);
  });

  test("a table that is too wide is told cell by cell", () => {
    expect(plain(`|key|value|\n|-|-|\n|a|${"word ".repeat(8)}|\n|b|1|`, 30)).toBe(
      "key: a\nvalue: word word word word\nword word word word\n\nkey: b\nvalue: 1",
    );
  });

  test.each([
    ["thousands of quotes inside each other", ">".repeat(19_000)],
    ["a text that is very long", "**a** ".repeat(10_000)],
  ])("%s is shown as it came, and at once", (_, text) => {
    expect(renderMarkdown(text)).toBe(text.trim());
  });
});

/** What a text that wants to steer a terminal could be made of: raw, and as what a lexer makes characters of. */
const PIECES = [
  ...[
    "\u001b",
    "\u001b[31m",
    "\u001b]0;t\u0007",
    "\u001b]8;;http://x\u001b\\",
    "\u009b2J",
    "\u009d0;x\u009c",
    "\u0090q\u001b\\",
  ],
  ...[
    "&#27;",
    "&#x1b;[2J",
    "&#x9b;2J",
    "&#155;",
    "&#x202e;",
    "&#8238;",
    "&#13;",
    "&#8;",
    "&#x2028;",
    "&#0;",
    "&#10;",
    "&esc;",
  ],
  ...[
    "\u202e",
    "\u2066",
    "\u200f",
    "\u061c",
    "\u2028",
    "\u2029",
    "\u0000",
    "\b",
    "\r",
    "\r\n",
    "\u007f",
    "\u0085",
    "\f",
    "\v",
  ],
  ...[
    "# ",
    "## ",
    "\n\n",
    "\n",
    "> ",
    "- ",
    "1. ",
    "  ",
    "\t",
    "```",
    "```\u001b[1m\n",
    "`",
    "**",
    "*",
    "_",
    "~~",
    "\\",
    "\\\u001b",
  ],
  ...[
    "[",
    "](",
    ")",
    "![",
    "](http://a\u001b[0m)",
    "[a](<\u001b]0;x>)",
    '[a](b "\u001b")',
    "[a]: &#27;[2J\n",
    "[a]",
    "<http://&#27;>",
  ],
  ...[
    "|a|b|\n|-|-|\n|",
    "|",
    "|-",
    "<b>",
    "<!--",
    "-->",
    "<a href='&#27;'>",
    "- [x] ",
    "---\n",
    "===\n",
    "[^1]",
    "https://a.b/\u001b[1m",
  ],
  ...["a", "word ", "日本", "é", "😀", "👩‍👩‍👧", "0;1m", "[0m", "1mx", "]8;;"],
];

test("no text steers the terminal, whatever it is made of", () => {
  const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 8 })), {
    minLength: 1,
    maxLength: 24,
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 10, max: 110 }), (pieces, columns) => {
      const shown = renderMarkdown(pieces.join(""), columns);
      expect(shown.replace(STYLES, "")).not.toMatch(CONTROL);
      // A style that the text itself had brought would be left open, or closed before it was opened.
      for (const line of shown.split("\n")) {
        const marks = line.match(STYLES) ?? [];
        expect(marks.length % 2).toBe(0);
        expect(marks.every((mark, index) => (mark === "\u001b[0m") === (index % 2 === 1))).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

describe("an answer of the agent's", () => {
  const markdown = "Press **Rotate**, see [here](https://a.example) &#27;[2J";
  const agent = saying({ agent_response: "message", message: markdown });

  test("is rendered where there may be styles", async () => {
    const { url } = await sandbox({ agent });
    const { stdout } = await cli(["ask", "Hello"], { env: { ...at(url), FORCE_COLOR: "1" } });
    expect(stdout).toContain(
      "Press \u001b[1mRotate\u001b[0m, see \u001b[4mhere\u001b[0m\u001b[2m (https://a.example)\u001b[0m",
    );
    expect(stdout.replace(STYLES, "")).not.toMatch(CONTROL);
  });

  test("steers no terminal with any of its parts", async () => {
    const evil = PIECES.join("x");
    const skill = { skill_name: evil, args: {}, thought: evil };
    const progress = (state: string, rest: object) =>
      ({ agent_response: "progress", progress: { progress_state: state, [state]: { ...skill, ...rest } } }) as const;
    const { url } = await sandbox({
      agent: saying(
        progress("skill_triggered", {}),
        progress("skill_executed", { output: {} }),
        { agent_response: "suggestions", suggestions: { suggestions: [{ suggestion: evil }] } },
        { agent_response: evil },
        { agent_response: "message", message: evil },
      ),
    });
    const { code, stdout } = await cli(["ask", "Hello"], { env: { ...at(url), FORCE_COLOR: "1" } });
    expect(code).toBe(0);
    expect(stdout.replace(STYLES, "").replaceAll("\t", "")).not.toMatch(CONTROL);
  });

  test.each<[where: string, args: readonly string[], env: Record<string, string>]>([
    ["in a pipe", [], {}],
    ["with --raw", ["--raw"], { FORCE_COLOR: "1" }],
    ["with --no-color", ["--no-color"], { FORCE_COLOR: "1" }],
    ["with NO_COLOR", [], { FORCE_COLOR: "1", NO_COLOR: "1" }],
    ["with --quiet", ["--quiet"], { FORCE_COLOR: "1" }],
  ])("is printed as it came %s", async (_, args, env) => {
    const { url } = await sandbox({ agent });
    const { stdout } = await cli(["ask", "Hello", ...args], { env: { ...at(url), ...env } });
    expect(stdout.endsWith(`${markdown}\n`)).toBe(true);
  });
});
