import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

// Inside the package, since it is by their names that programs import it and what it depends on.
const folder = fileURLToPath(new URL("../../reports/readme/", import.meta.url));

/** The programs of a README, as they stand. */
export function programsOf(readme: string): readonly string[] {
  const text = readFileSync(new URL(readme, import.meta.url), "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program = ""]) => program);
}

/** Runs a program in a folder of its own; its lines, as they come. It is gone when the test ends. */
export function run(program: string, env: Readonly<Record<string, string>>): AsyncIterator<string> {
  mkdirSync(folder, { recursive: true });
  const place = mkdtempSync(folder);
  writeFileSync(join(place, "program.ts"), program);
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const child = spawn(process.execPath, ["program.ts"], {
    cwd: place,
    env: { PATH: process.env["PATH"], ...env },
    stdio: [...stdio],
  });
  const ended = once(child, "close");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(place, { recursive: true });
  });
  return createInterface(child.stdout)[Symbol.asyncIterator]();
}
