import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { bin, cli } from "./cli.ts";

/** The `script` of util-linux runs a command in a pseudo-terminal; other systems have another one, or none. */
const terminal = "script";
const hasTerminal = spawnSync(terminal, ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

function inTerminal(args: readonly string[], env: Record<string, string> = {}): string {
  const command = [process.execPath, bin, ...args].map((word) => `'${word}'`).join(" ");
  const { PATH = "" } = process.env;
  const { stdout, status } = spawnSync(terminal, ["-qec", command, "/dev/null"], {
    encoding: "utf8",
    env: { PATH, TERM: "xterm", ...env },
  });
  expect(status).toBe(0);
  return stdout;
}

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
const SPINNER = /[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/;

test.skipIf(!hasTerminal)("a terminal shows a spinner with what is under way, and is left as it was", () => {
  const seen = inTerminal(["ask", "skills", "--sandbox"]);
  expect(seen).toMatch(SPINNER);
  expect(seen).toMatch(/search_knowledge_base {2}[\d.]+ m?s/);
  expect(seen).toContain("writes the answer");
  expect(seen.indexOf(HIDE_CURSOR)).toBeLessThan(seen.search(SPINNER));
  const rest = seen.slice(seen.lastIndexOf(SHOW_CURSOR));
  expect(rest).not.toMatch(SPINNER);
  expect(seen).toMatch(/search_knowledge_base, done in/);
  expect(rest).toMatch(/Rotate/);
});

test.skipIf(!hasTerminal).each([
  ["--no-color", ["--no-color"], {}],
  ["--json", ["--json"], {}],
  ["--quiet", ["--quiet"], {}],
  ["a dumb terminal", [], { TERM: "dumb" }],
])("%s: no escape sequence, in a terminal either", (_, options, env) => {
  expect(inTerminal(["ask", "after-final", "--sandbox", ...options], env)).not.toContain("\u001b");
});

test("what is no terminal gets lines without escape sequences", async () => {
  const { stdout } = await cli(["ask", "skills", "--sandbox"]);
  expect(stdout).not.toContain("\u001b");
  expect(stdout).not.toMatch(SPINNER);
  expect(stdout).toMatch(/^skill +search_knowledge_base: The knowledge base may know\.$/m);
});
