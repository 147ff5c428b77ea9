import { describe, expect, test } from "vitest";
import { exitCodes } from "../src/index.ts";
import { at, cli } from "./cli.ts";
import { againstMock } from "./commands.ts";
import { mock } from "./mock.ts";
import { receiver } from "./receiver.ts";
import { shell } from "./shell.ts";

const commands = againstMock.map((command) => [["agent-events", ...command].join(" "), command] as const);

describe("the help of each command", () => {
  const { url } = mock();

  // At once: most of the time they wait for sandboxes, whose agents take theirs.
  test.concurrent.for(commands)(
    "%s ends with an example, which works against the mock",
    async ([, command], context) => {
      const { expect } = context;
      const { code, stdout, stderr } = await cli([...command, "--help"]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const [, example = ""] = stdout.split("\nExample:\n");
      expect(example).toMatch(/^ {2}.*agent-events/m);
      const { url: to } = await receiver({}, context.onTestFinished);
      const script = example.replace("http://127.0.0.1:3000/", to);
      expect(await shell(script, at(url()))).toMatchObject({ code: 0, stderr: "" });
    },
  );
});

test.each([
  ["no arguments", []],
  ["webhook alone", ["webhook"]],
  ["the help command", ["help", "webhook"]],
])("%s: help is shown", async (_, args) => {
  const { code, stdout, stderr } = await cli(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Usage: agent-events[\s\S]*Example:/);
});

test("the help documents each exit code", async () => {
  const { stdout } = await cli(["--help"]);
  for (const code of Object.values(exitCodes)) expect(stdout).toMatch(new RegExp(`^  ${code} +\\S`, "m"));
});

test("--version shows the version", async () => {
  expect(await cli(["--version"])).toEqual({ code: 0, stdout: "0.0.0\n", stderr: "" });
});

test.each<[fact: string, args: readonly string[], sentence: RegExp]>([
  [
    "a misspelt command",
    ["exeute"],
    /unknown command 'exeute' \(did you mean execute\?\)\nnext: `agent-events --help`/,
  ],
  [
    "a misspelt webhook command",
    ["webhook", "lst"],
    /'lst' \(did you mean list\?\)\nnext: `agent-events webhook --help`/,
  ],
  [
    "a misspelt option",
    ["execute", "--agnet=1"],
    /'--agnet' \(did you mean --agent\?\)\nnext: `agent-events execute --help`/,
  ],
  ["a text that looks like an option", ["ask", "-5 + 3"], /next: .*: agent-events ask -- "<text>"\.\n$/],
  ["a text where none is taken", ["chat", "foo"], /too many arguments.*\nnext: There are options only: /],
  ["a text without quotes", ["ask", "a", "b"], /too many arguments.*\nnext: Put a text with spaces in quotes/],
  ["help for a command that there is not", ["help", "nope"], /there is no command nope\nnext: `agent-events --help`/],
  [
    "help for a webhook command that there is not",
    ["webhook", "help", "nope"],
    /there is no command nope\nnext: `agent-events webhook --help`/,
  ],
  ["an option before the command", ["--json", "execute"], /"next":"Put options behind the command/],
  ["an option without its value", ["execute", "--agent"], /argument missing\nnext: `agent-events execute --help`/],
])("%s is answered with what is meant", async (_, args, sentence) => {
  const { code, stdout, stderr } = await cli(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(sentence);
});
