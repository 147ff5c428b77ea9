import type { RunEvent, RunState } from "@agent-events/runs";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError, type Explanation } from "../errors/explained-error.ts";
import { duration } from "../output/duration.ts";
import type { AskFlags } from "./options.ts";

/** Where a run ended, and what ended it. */
export interface Ending {
  readonly run: string;
  readonly state: RunState;
  readonly last: RunEvent | undefined;
}

/**
 * Nothing, when there is an answer.
 *
 * @throws {ExplainedError} when the agent reported an error, or nothing came in time
 */
export function judge({ run, state, last }: Ending, flags: AskFlags): void {
  const { status, outcome } = state;
  if (status === "succeeded") return;
  if (outcome?.kind === "error") {
    throw explained("RunFailedError", `the agent reported an error: ${outcome.error}`, {
      next: "Ask again, or look at the agent's skills; nothing was retried.",
      exitCode: exitCodes.agentError,
    });
  }
  if (status === "stopped") {
    throw explained("RunStoppedError", "another process stopped the run", {
      next: "Ask again.",
      exitCode: exitCodes.noReply,
    });
  }
  const idle = last?.kind === "expired" && last.limit === "idle";
  const limit = idle ? `nothing came for ${duration(flags.idle)}` : `no answer within ${duration(flags.wait)}`;
  throw explained("RunTimeoutError", `${limit}: the agent took the message, and may still be at work`, {
    next: `${keptIn(run, flags)}--${idle ? "idle" : "wait"} allows more time.`,
    exitCode: exitCodes.noReply,
  });
}

function explained(name: string, message: string, rest: Pick<Explanation, "next" | "exitCode">): ExplainedError {
  return new ExplainedError({ name, message, ...rest });
}

/** Where a run can be found again, if it can. */
export function keptIn(run: string, { store }: AskFlags): string {
  return store === undefined ? "" : `The run ${run} is kept in ${store}. `;
}
