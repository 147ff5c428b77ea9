import { describe, expect, test } from "vitest";
import { cli } from "./cli.ts";
import { shells } from "./completion/shells.ts";
import { inTerminal, type Turn, terminal } from "./terminal.ts";

/** A line as it is typed, and the one word that it is to end in. */
const ONE: readonly (readonly [line: string, word: string])[] = [
  ["agent-events doct", "doctor"],
  ["agent-events webhook rot", "rotate"],
  ["agent-events webhook rotate --secret-f", "--secret-file"],
  ["agent-events trigger echo --signature-form decoded-h", "decoded-hex"],
  ["agent-events trigger echo --signature-form=decoded-b", "decoded-base64"],
  ["agent-events completion f", "fish"],
];

/** A line whose last word could be several; only shells that tell all of them can be asked. */
const SEVERAL: readonly (readonly [line: string, words: readonly string[]])[] = [
  ["agent-events webhook ", ["create", "delete", "get", "list", "rotate", "update", "verify"]],
  ["agent-events sandbox --deliver-to ", ["anywhere", "loopback"]],
  ["agent-events ask --sess", ["--session", "--session-object"]],
];

describe.each(shells)("$name", ({ name, isThere, complete, tellsAll }) => {
  test.runIf(process.env["CI"])("is there, so that its completion is tested", () => {
    expect(isThere, `install ${name} and run again`).toBe(true);
  });

  test.runIf(isThere)("completes commands, options and choices", async () => {
    const answers = await complete(ONE.map(([line]) => line));
    // Some tell the line, some the word, some with the option before it.
    expect(answers.map((answer) => answer.trim().split(/[ =]/).at(-1))).toEqual(ONE.map(([, word]) => word));
  });

  if (tellsAll) {
    test.runIf(isThere)("tells all that a word could be", async () => {
      const answers = await complete(SEVERAL.map(([line]) => line));
      for (const [index, [, words]] of SEVERAL.entries()) {
        expect(answers[index]?.split(" ")).toEqual(expect.arrayContaining([...words]));
      }
    });
  }

  test.runIf(isThere)("completes nothing where only the user knows what comes", async () => {
    const [answer = ""] = await complete(["agent-events ask --agent "]);
    expect(answer.replace("agent-events ask --agent", "").trim()).toBe("");
  });
});

test.runIf(terminal.isThere)("Tab in an interactive bash completes the line", async () => {
  const start = 'agent-events() { node "$BIN" "$@"; }; eval "$(agent-events completion bash)"';
  const turns: readonly Turn[] = [
    [/[$#] $/, `${start}; echo rea""dy\n`],
    [/ready[\s\S]*[$#] $/, "agent-events webh\tli\t--he\t\n"],
    [/Example:\s+agent-events webhook list[\s\S]*[$#] $/, "exit\n"],
  ];
  const { seen } = await inTerminal("bash --norc --noprofile -i", turns);
  expect(seen).toContain("agent-events webhook list --help");
});

test("a shell that there is no completion for is told", async () => {
  const { code, stderr } = await cli(["completion", "tcsh"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/Allowed choices are bash, zsh, fish/);
});
