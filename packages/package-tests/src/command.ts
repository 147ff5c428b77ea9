import { type SpawnOptions, spawn } from "node:child_process";
import { type Outcome, outcomeOf } from "@agent-events/test-support/outcome-of";

const LONGEST = 110_000;

/** A program that these tests need did not do its work. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}

/** Runs a program to its end, however it ends; rejects when it does not start, or takes too long. */
export async function run(command: string, args: readonly string[], options: SpawnOptions): Promise<Outcome> {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    signal: AbortSignal.timeout(LONGEST),
    ...options,
  });
  return outcomeOf(child);
}

/**
 * Runs a program that must do its work.
 *
 * @throws {CommandFailure} when it ends with another code than 0
 */
export async function succeed(command: string, args: readonly string[], options: SpawnOptions): Promise<Outcome> {
  const ended = await run(command, args, options);
  if (ended.code === 0) return ended;
  const { code, stdout, stderr } = ended;
  throw new CommandFailure(`\`${[command, ...args].join(" ")}\` ended with ${code}:\n${stdout}\n${stderr}`);
}
