import { spawn, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { bin } from "./cli.ts";

const script = "script";

/** The `script` of util-linux runs a command in a pseudo-terminal; other systems have another one, or none. */
export const terminal: { readonly isThere: boolean } = {
  isThere: spawnSync(script, ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false,
};

/** Closes the terminal instead of typing, as the button of its window does. */
export const CLOSE: unique symbol = Symbol("closes the terminal");

/** What a person sees, and what they type then. */
export type Turn = readonly [seen: RegExp, typed: string | typeof CLOSE];

/**
 * Runs a command in a real terminal, and types as a person would: each line once what it answers to is seen.
 *
 * @param env the whole environment, besides what a terminal needs; BIN is the program
 */
export async function inTerminal(
  command: string,
  turns: readonly Turn[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly seen: string; readonly code: number | null }> {
  const { PATH = "" } = process.env;
  const child = spawn(script, ["-qec", command, "/dev/null"], { env: { PATH, TERM: "xterm", BIN: bin, ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  const left = [...turns];
  let seen = "";
  let from = 0;
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    seen += chunk;
    for (let [turn] = left; turn?.[0].test(seen.slice(from)); [turn] = left) {
      from = seen.length;
      left.shift();
      if (turn[1] === CLOSE) child.kill("SIGKILL");
      else child.stdin.write(turn[1]);
    }
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { seen, code };
}

/** The command line of this program, for a terminal. */
export const program = (...args: readonly string[]): string =>
  [process.execPath, bin, ...args].map((word) => `'${word}'`).join(" ");
