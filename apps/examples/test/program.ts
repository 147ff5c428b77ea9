import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** An example did not start. */
class ProgramFailure extends Error {
  override readonly name = "ProgramFailure";
}

/** A running example. */
export interface Program {
  readonly url: string;
  /** As `kill -9` does it: nothing is written, closed or said any more. */
  kill(): Promise<void>;
}

/** Runs a command of the README, with nothing else in its environment, until it listens. */
export async function start(command: string, env: Readonly<Record<string, string>>): Promise<Program> {
  const { PATH, HOME, TMPDIR } = process.env;
  // In a process group of its own: npm, node and workerd end together.
  const child = spawn("sh", ["-c", command], { cwd: folder, detached: true, env: { PATH, HOME, TMPDIR, ...env } });
  const closed = once(child, "close");
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), "SIGKILL");
    await closed;
  };
  const complaints = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^Listening: .*\bport: (\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return { url: `http://127.0.0.1:${port}`, kill };
  }
  throw new ProgramFailure(`${command} ended before it listened:\n${await complaints}`);
}
