import type { CommanderError } from "commander";
import { exitCodes } from "./exit-codes.ts";
import type { Failure } from "./failure.ts";
import { hintFor } from "./hints.ts";

/**
 * Tells what is wrong with a command line.
 *
 * @param command the command that is meant
 */
export function explainCommandLine({ code, message }: CommanderError, command: string): Failure {
  return {
    name: "UsageError",
    message: message
      .replace(/^error: /, "")
      // The value of an unknown option may be a token.
      .replace(/(unknown option '[^'=]*)=.*?'/s, "$1'")
      .replace("\n(Did you mean", " (did you mean"),
    next: nextStep(code, message, command),
    exitCode: exitCodes.usage,
  };
}

function nextStep(code: string, message: string, command: string): string {
  const help = `\`${command} --help\``;
  if (/unknown option '-[^'=]*\s/.test(message)) {
    return `A text that begins with - stands behind --, and the options before it: ${command} -- "<text>".`;
  }
  const option = /unknown option '--([^'=]*)/.exec(message)?.[1];
  if (option !== undefined) {
    const hint = hintFor(option);
    if (hint) return hint;
    if (command === "agent-events") return "Put options behind the command; `agent-events --help` lists the commands.";
    return `${help} lists the options.`;
  }
  if (/Expected 0 arguments/.test(message))
    return `There are options only: put a value with spaces in quotes; ${help} lists them.`;
  if (code === "commander.excessArguments") return `Put a text with spaces in quotes; ${help} shows an example.`;
  if (code === "commander.unknownCommand") return `${help} lists the commands.`;
  return `${help} shows an example.`;
}
