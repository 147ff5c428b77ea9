import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Place } from "../suite/place.ts";

export interface Child {
  /** The next line that it says. */
  line(): Promise<string>;
  /** All further lines, until it ends. */
  rest(): Promise<readonly string[]>;
  go(): void;
  kill(): Promise<void>;
}

/** Another process, which opens the ledger by itself and does one thing; it is gone when the test ends. */
export async function startChild(job: "hold" | "write" | "lock", place: Place, options: object = {}): Promise<Child> {
  const script = fileURLToPath(new URL(`./${job}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(place), JSON.stringify(options)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(kill);
  return {
    line: async () => String((await lines.next()).value),
    async rest() {
      const all: string[] = [];
      for (let next = await lines.next(); !next.done; next = await lines.next()) all.push(next.value);
      return all;
    },
    go: () => child.stdin.end("go\n"),
    kill,
  };
}
