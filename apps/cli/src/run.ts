import { CommanderError } from "commander";
import { type ExitCode, exitCodes } from "./errors/exit-codes.ts";
import { explain } from "./errors/explain.ts";
import { writeFailure } from "./errors/write-failure.ts";
import type { Io } from "./io.ts";
import { createProgram } from "./program.ts";

const SHOWN = new Set(["commander.help", "commander.helpDisplayed", "commander.version"]);

/**
 * Runs one command line and resolves with its exit code; it never rejects.
 *
 * @param argv what stands behind `agent-events`
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const program = createProgram(io, argv);
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCodes.ok;
  } catch (error) {
    if (error instanceof CommanderError && SHOWN.has(error.code)) return exitCodes.ok;
    const failure = explain(error, { program, argv, interrupted: io.signal.aborted });
    writeFailure(failure, argv, io);
    return failure.exitCode;
  }
}
