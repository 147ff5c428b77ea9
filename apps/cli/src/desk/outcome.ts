import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError, type Explanation } from "../errors/explained-error.ts";
import { duration } from "../output/duration.ts";
import type { RunView } from "./run-view.ts";

/** How a run ended, besides what it tells itself. */
export interface Ending {
  readonly run: RunView;
  /** Which of its limits it met, if it has expired. */
  readonly limit: "deadline" | "idle" | undefined;
  /** Its limits in milliseconds, where this command set them. */
  readonly limits?: { readonly wait: number; readonly idle: number };
  /** Where it can be found again, as a sentence. */
  readonly whereabouts: string;
  /** What came in place of an answer, as a sentence. */
  readonly arrivals?: string;
}

/**
 * Nothing, when there is an answer.
 *
 * @throws {ExplainedError} when the agent reported an error, nothing ran, nobody waited, or nothing came in time
 */
export function judge(ending: Ending): void {
  const { status, error } = ending.run;
  if (status === "succeeded") return;
  if (error?.cause === "agent") {
    throw explained("RunFailedError", `the agent reported an error: ${error.message}`, {
      next: "Ask again, or look at the agent's skills; nothing was retried.",
      exitCode: exitCodes.agentError,
    });
  }
  if (status === "failed") {
    throw explained("RunFailedError", `nothing ran: ${error?.message ?? "DevRev refused the call"}`, {
      next: "Correct what it names, and ask again.",
      exitCode: exitCodes.refused,
    });
  }
  if (status === "stopped") {
    throw explained("RunStoppedError", "the run was stopped", { next: "Ask again.", exitCode: exitCodes.noReply });
  }
  throw expired(ending);
}

function expired({ limit, limits, whereabouts, arrivals }: Ending): ExplainedError {
  const isIdle = limit === "idle";
  const allowed = limits && duration(isIdle ? limits.idle : limits.wait);
  const what = isIdle
    ? `nothing came for ${allowed ?? "too long"}`
    : `no answer ${allowed ? `within ${allowed}` : "in time"}`;
  const more = limits
    ? `--${isIdle ? "idle" : "wait"} allows more time.`
    : "An answer that still comes is kept with it.";
  return explained("RunTimeoutError", `${what}: the agent took the message, and may still be at work`, {
    next: [whereabouts, arrivals, more].filter(Boolean).join(" "),
    exitCode: exitCodes.noReply,
  });
}

function explained(name: string, message: string, rest: Pick<Explanation, "next" | "exitCode">): ExplainedError {
  return new ExplainedError({ name, message, ...rest });
}
