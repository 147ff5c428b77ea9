import type { OutputLostError } from "../output/lost.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Failure } from "./failure.ts";

/**
 * Tells that a command's output was lost, unless something else made it fail.
 *
 * @param failure how the command ended; undefined when it had done its work
 * @param command the one that is meant
 */
export function explainLostOutput(
  { name, message, isUnread }: OutputLostError,
  failure: Failure | undefined,
  command: string,
): Failure | undefined {
  if (failure && failure.exitCode !== exitCodes.interrupted) return failure;
  // Nobody misses what a command that was through had left to print.
  if (isUnread) return failure && { ...failure, exitCode: exitCodes.unread };
  const rest = failure?.next ?? whatIsDone(command);
  return { name, message, next: `Make room, or have it printed elsewhere. ${rest}`, exitCode: exitCodes.lostOutput };
}

function whatIsDone(command: string): string {
  return /^agent-events keys (create|rotate)$/.test(command)
    ? "The key has a secret that nobody has seen: `agent-events keys list` tells its id, `agent-events keys rotate <id>` gives it another."
    : "Whatever else the command did is done.";
}
