import { type Command, CommanderError } from "commander";
import { checkHelp } from "./commands/help.ts";
import { commandOf } from "./errors/command-of.ts";
import { type ExitCode, exitCodes } from "./errors/exit-codes.ts";
import { explain } from "./errors/explain.ts";
import { explainLostOutput } from "./errors/explain-lost-output.ts";
import type { Failure } from "./errors/failure.ts";
import { writeFailure } from "./errors/write-failure.ts";
import type { Io } from "./io.ts";
import { OutputLostError } from "./output/lost.ts";
import { createProgram } from "./program.ts";

const SHOWN = new Set(["commander.help", "commander.helpDisplayed", "commander.version"]);

/**
 * Runs one command line and resolves with its exit code; it never rejects.
 *
 * @param argv what stands behind `agent-events`
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const program = createProgram(io, argv);
  const failure = await failureOf(program, argv, io);
  // What was printed last may be lost as well.
  await io.written?.();
  const { reason } = io.signal;
  const told =
    reason instanceof OutputLostError ? explainLostOutput(reason, failure, commandOf(program, argv)) : failure;
  if (!told) return exitCodes.ok;
  // Whoever has had enough is not told that there would have been more.
  if (told.exitCode !== exitCodes.unread) writeFailure(told, argv, io);
  return told.exitCode;
}

async function failureOf(program: Command, argv: readonly string[], io: Io): Promise<Failure | undefined> {
  try {
    checkHelp(program, argv);
    await program.parseAsync(argv, { from: "user" });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError && SHOWN.has(error.code)) return undefined;
    return explain(error, { program, argv, interrupted: io.signal.aborted });
  }
}
