import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/run.ts";
import { HERE } from "./repository.ts";

const CLI = join(HERE, "packages", "codegen", "src", "cli.ts");

/** What a run of the command line left behind. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process. */
export async function codegen(cwd: string, ...args: string[]): Promise<Outcome> {
  const outcome = { status: 0, stdout: "", stderr: "" };
  outcome.status = await run(args, {
    cwd,
    out: (line) => {
      outcome.stdout += `${line}\n`;
    },
    err: (line) => {
      outcome.stderr += `${line}\n`;
    },
  });
  return outcome;
}

/** Runs the command line as a process of its own; `outcome` is filled while it runs, `done` settled when it ends. */
export function spawnCodegen(cwd: string, ...args: string[]): { outcome: Outcome; done: Promise<Outcome> } {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const outcome: Outcome = { status: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    outcome.stderr += text;
  });
  onTestFinished(() => void child.kill());
  const done = once(child, "close").then(([status]) => Object.assign(outcome, { status: status as number | null }));
  return { outcome, done };
}
