import { isAgentClientError } from "@agent-events/client";
import { type Command, CommanderError } from "commander";
import { commandOf } from "./command-of.ts";
import { exitCodes } from "./exit-codes.ts";
import { explainClientError } from "./explain-client-error.ts";
import { explainCommandLine } from "./explain-command-line.ts";
import { ExplainedError } from "./explained-error.ts";
import type { Failure } from "./failure.ts";
import { SetupError } from "./setup-error.ts";
import { UsageError } from "./usage-error.ts";

/** The circumstances of a failure. */
export interface Circumstances {
  readonly program: Command;
  readonly argv: readonly string[];
  readonly interrupted: boolean;
}

/** Turns whatever a command threw into what is told of it. */
export function explain(error: unknown, { program, argv, interrupted }: Circumstances): Failure {
  const command = commandOf(program, argv);
  if (error instanceof ExplainedError) {
    const { details, next, exitCode, status, type, issues } = error;
    return { ...told(error), details, status, type, issues, next, exitCode };
  }
  if (interrupted) {
    return {
      name: "Interrupted",
      message: "interrupted",
      next: `If the request had left already, it may still take effect: ${whetherItDid(command)}`,
      exitCode: exitCodes.interrupted,
    };
  }
  if (error instanceof UsageError) return { ...told(error), next: error.next, exitCode: exitCodes.usage };
  if (error instanceof SetupError) return { ...told(error), next: error.next, exitCode: exitCodes.setup };
  if (error instanceof CommanderError) return explainCommandLine(error, command);
  if (isAgentClientError(error)) return explainClientError(error, whetherItDid(command));
  return {
    name: error instanceof Error ? error.name : "Error",
    message: `agent-events itself failed: ${error instanceof Error ? error.message : String(error)}`,
    next: "Please report this, with the command and this message.",
    exitCode: exitCodes.fault,
  };
}

function told({ name, message }: Error): { name: string; message: string } {
  return { name, message };
}

/** How to find out whether a request that got no answer was carried out. */
function whetherItDid(command: string): string {
  switch (command) {
    case "agent-events execute":
      return "wait for notifications of its session before you send it again.";
    case "agent-events ask":
    case "agent-events chat":
      return "see `agent-events webhook list`, and the agent's session, before you ask again.";
    default:
      return "see `agent-events webhook list` before you send it again.";
  }
}
