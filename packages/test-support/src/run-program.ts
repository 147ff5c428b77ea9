import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Milliseconds after which a program that does not end is killed. */
const LONGEST = 120_000;

export interface RunProgramOptions {
  /** The folder of the package whose program it is, since it is by its own name that it imports it. */
  readonly cwd: string;
  /** @default that of this process */
  readonly env?: NodeJS.ProcessEnv;
}

/** What a program in TypeScript prints; it has to end by itself, and well. */
export async function runProgram(
  program: string,
  { cwd, env = process.env }: RunProgramOptions,
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const args = ["--input-type=module-typescript", "--eval", program];
  return promisify(execFile)(process.execPath, args, { cwd, env, timeout: LONGEST });
}
