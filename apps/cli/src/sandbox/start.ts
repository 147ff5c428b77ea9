import { createSandbox, type Sandbox, SandboxError, type SandboxOptions, ScenarioError } from "@agent-events/sandbox";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";

/**
 * Starts a sandbox.
 *
 * @throws {ExplainedError} when it cannot start
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await createSandbox(options);
  } catch (error) {
    throw error instanceof SandboxError ? explainSandboxError(error) : error;
  }
}

/** Tells an error of the sandbox's in the words of the command line. */
export function explainSandboxError(error: SandboxError): ExplainedError {
  const { name, reason, next } = error;
  const exitCode = name === "SandboxStartError" ? exitCodes.setup : exitCodes.usage;
  const told =
    error instanceof ScenarioError
      ? { message: "a scenario cannot be played:", details: error.issues.map(placed) }
      : { message: reason };
  return new ExplainedError({ name, ...told, next: sentence(next), exitCode }, { cause: error });
}

function placed({ file, line, column, reason }: ScenarioError["issues"][number]): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(":")} — ${reason}`;
}

function sentence(next = "correct it and run the command again"): string {
  return `${next}.`.replace(/(^|\? )[a-z]/g, (start) => start.toUpperCase());
}
