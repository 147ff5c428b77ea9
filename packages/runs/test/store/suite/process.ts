import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { jobs } from "./jobs.ts";
import type { Shared } from "./shared.ts";

// Most of what a child process does is to load its modules.
const cache = { NODE_COMPILE_CACHE: join(tmpdir(), "agent-events-compile-cache") };

export interface Child {
  /** Lets it begin its job. */
  go(): void;
  /** Its next line; rejects with what it wrote to stderr when it ended instead. */
  line(): Promise<string>;
  kill(): void;
}

/** Starts a process that has opened the store and waits for `go`. It is gone when the test ends. */
export async function start(shared: Shared, job: keyof typeof jobs, given: object = {}): Promise<Child> {
  const child = await run(import.meta.resolve("./child.ts"), [JSON.stringify(shared), job, JSON.stringify(given)]);
  await child.line();
  return child;
}

/** Runs a TypeScript module, given by its address, as a process whose lines one can read. */
export async function run(module: string, given: readonly string[], command: readonly string[] = []): Promise<Child> {
  const [file, ...rest] = [...command, process.execPath, fileURLToPath(module), ...given];
  const child = spawn(file as string, rest, { env: { ...cache, ...process.env }, stdio: ["pipe", "pipe", "pipe"] });
  const closed = once(child, "close");
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  child.stdin.on("error", () => {});
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await closed;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    go: () => child.stdin.write("go\n"),
    async line() {
      const { value, done } = await lines.next();
      if (!done) return value;
      await closed;
      throw new Error(`the process ended (${child.exitCode ?? child.signalCode}): ${complaint}`);
    },
    kill: () => child.kill("SIGKILL"),
  };
}
