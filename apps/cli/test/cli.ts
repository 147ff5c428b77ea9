import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Outcome, outcomeOf } from "@agent-events/test-support/outcome-of";

export const bin: string = fileURLToPath(new URL("../bin/agent-events.js", import.meta.url));

export interface Start {
  /** The whole environment of the process. */
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from standard input, which then ends. */
  readonly input?: string;
  /** The folder that it runs in. @default that of this process */
  readonly cwd?: string;
  /** Options for Node itself. */
  readonly node?: readonly string[];
  /** Is handed the running process. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** Runs the binary as a process of its own, until it ends. */
export async function cli(
  args: readonly string[],
  { env = {}, input = "", cwd, node = [], onStart }: Start = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [...node, bin, ...args], { cwd, env: { ...env } });
  onStart?.(child);
  child.stdin.on("error", () => {}).end(input);
  return outcomeOf(child);
}

/** Resolves with all that a process has printed, once that matches. */
export async function printed({ stdout }: ReturnType<typeof spawn>, pattern: RegExp): Promise<string> {
  let all = "";
  return new Promise((resolve, reject) => {
    stdout?.setEncoding("utf8").on("data", (chunk) => {
      all += chunk;
      if (pattern.test(all)) resolve(all);
    });
    stdout?.once("close", () => reject(new Error(`never printed ${pattern}:\n${all}`)));
  });
}

/** An environment with a token, and the API at an address. */
export function at(url: string): Record<string, string> {
  return { DEVREV_TOKEN: "a-token", DEVREV_BASE_URL: url };
}
