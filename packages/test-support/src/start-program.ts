import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** A program that runs until the test ends. */
export interface StartedProgram {
  readonly child: ChildProcess;
  /** What it prints, as it comes. */
  readonly lines: AsyncIterator<string>;
}

/**
 * Starts a program in TypeScript as a file, in a folder of its own and with nothing else in its environment.
 *
 * @param home the folder of the package whose program it is: there it finds it, and what that depends on, by their names
 */
export function startProgram(program: string, home: string, env: Readonly<Record<string, string>>): StartedProgram {
  const all = join(home, "reports/readme");
  mkdirSync(all, { recursive: true });
  const cwd = mkdtempSync(join(all, "program-"));
  writeFileSync(join(cwd, "program.ts"), program);
  const child = spawn(process.execPath, ["program.ts"], {
    cwd,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(cwd, { recursive: true });
  });
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}
