import { type ChildProcess, spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { bin } from "./cli.ts";

/** A command that runs until it is told to end. */
export interface Running {
  readonly child: ChildProcess;
  /** All that it has printed on standard output by now. */
  readonly printed: () => string;
  /** Resolves with all that it has printed, once that matches. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Ends it as Ctrl-C does. */
  readonly interrupt: () => Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Starts the binary as a process of its own, until the test ends. */
export function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stdout = "";
  let stderr = "";
  const look = new Set<() => void>();
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    stdout += chunk;
    for (const each of look) each();
  });
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const see = () => pattern.test(stdout) && resolve(stdout);
      look.add(see);
      see();
      code.then(() => reject(new Error(`ended without printing ${pattern}:\n${stdout}${stderr}`)));
    });
  const interrupt = async () => {
    child.kill("SIGINT");
    return { code: await code, stderr };
  };
  return { child, printed: () => stdout, until, interrupt };
}

/** The JSON of each line. */
export const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
