import { RunsError } from "./runs-error.ts";

/** The run ended without a message: the agent reported an error, or DevRev refused the call. */
export class RunFailedError extends RunsError {
  override readonly name = "RunFailedError";
  readonly run: string;
  /** What the agent or DevRev said, for people. */
  readonly reason: string;

  constructor(run: string, reason: string) {
    super(`run ${run} failed: ${reason}`);
    this.run = run;
    this.reason = reason;
  }
}
