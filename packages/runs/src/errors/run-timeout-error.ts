import type { Run } from "../run.ts";
import { RunsError } from "./runs-error.ts";

/**
 * No reply came in time. The run goes on: `run` can be asked again, and an answer that comes after its deadline still counts.
 */
export class RunTimeoutError extends RunsError {
  override readonly name = "RunTimeoutError";
  readonly run: Run;
  /** Which time was up: that of this `reply()`, or the run's own. */
  readonly limit: "timeout" | "expired";

  constructor(run: Run, limit: "timeout" | "expired") {
    const what = limit === "timeout" ? "no reply within the timeout" : "the run expired without a reply";
    super(`${what} (run ${run.id}); it goes on, and an answer that still comes is kept: ask it again with runs.get`);
    this.run = run;
    this.limit = limit;
  }
}
