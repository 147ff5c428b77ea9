import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

const LONGEST = 240_000;

/** A runtime ended, or did not, in another way than it should. */
export class RuntimeFailure extends Error {
  override readonly name = "RuntimeFailure";
}

export interface Started {
  readonly child: ChildProcess;
  /** All it writes to stderr, once it ends. */
  readonly complaints: Promise<string>;
}

/** Tokens, proxies and settings of whoever runs the tests stay outside; the rest is what programs need to start at all. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "SYSTEMROOT", "LD_LIBRARY_PATH"];
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]));
}

/** Starts a program, and kills it when it is not done after four minutes. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): Started {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    signal: AbortSignal.timeout(LONGEST),
    killSignal: "SIGKILL",
    ...options,
    env: { ...bareEnvironment(), ...options.env },
  });
  return { child, complaints: child.stderr ? text(child.stderr) : Promise.resolve("") };
}

/** What a program that ends by itself prints; rejects when it does not start, or takes too long. */
export async function output(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const { child, complaints } = start(command, args, options);
  const printed = child.stdout ? text(child.stdout) : "";
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  if (code === 0) return printed;
  throw new RuntimeFailure(`${command} ended with ${signal ?? code}:\n${await printed}\n${await complaints}`);
}
