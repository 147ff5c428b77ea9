import { StartError } from "./start-error.ts";

/** The words behind the program's name are no command. */
export class CommandError extends StartError {
  override readonly name = "CommandError";

  constructor(given: string, usage: readonly string[]) {
    super(`"${given}" is no command of the gateway`, `there are:\n${usage.map((line) => `  ${line}`).join("\n")}`);
  }
}
