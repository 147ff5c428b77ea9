import { AgentEventsError, WAIT } from "./agent-events-error.ts";

/**
 * No answer came in time. The request may have arrived and the agent may have run, so it is not sent again by itself.
 */
export class TimeoutError extends AgentEventsError {
  override readonly name = "TimeoutError";
  /** Which limit was met: `timeout`, of one attempt, or `deadline`, of the whole call. */
  readonly limit: "timeout" | "deadline";
  /** That limit, in milliseconds. */
  readonly milliseconds: number;

  constructor(target: string, limit: "timeout" | "deadline", milliseconds: number) {
    super(`${target}: no answer within the ${limit} of ${milliseconds} ms`, WAIT);
    this.limit = limit;
    this.milliseconds = milliseconds;
  }
}
