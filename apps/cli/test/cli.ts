import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

export const bin: string = fileURLToPath(new URL("../bin/agent-events.js", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Start {
  /** The whole environment of the process. */
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from standard input, which then ends. */
  readonly input?: string;
  /** Options for Node itself. */
  readonly node?: readonly string[];
  /** Is handed the running process. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** Runs the binary as a process of its own, until it ends. */
export async function cli(
  args: readonly string[],
  { env = {}, input = "", node = [], onStart }: Start = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [...node, bin, ...args], { env: { ...env } });
  onStart?.(child);
  child.stdin.on("error", () => {}).end(input);
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all([read(child.stdout), read(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** Resolves with all that a process has printed, once that matches. */
export async function printed({ stdout }: ReturnType<typeof spawn>, pattern: RegExp): Promise<string> {
  let all = "";
  return new Promise((resolve, reject) => {
    stdout?.on("data", (chunk) => {
      all += chunk;
      if (pattern.test(all)) resolve(all);
    });
    stdout?.once("close", () => reject(new Error(`never printed ${pattern}:\n${all}`)));
  });
}

/** All that a stream gives, or nothing if the test has closed it. */
const read = (stream: Readable) => text(stream).catch(() => "");

/** An environment with a token, and the API at an address. */
export function at(url: string): Record<string, string> {
  return { DEVREV_TOKEN: "a-token", DEVREV_BASE_URL: url };
}
