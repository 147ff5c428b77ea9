import { RunsError } from "./runs-error.ts";

/** Somebody stopped the run. What the agent may still say is kept, as late events. */
export class RunStoppedError extends RunsError {
  override readonly name = "RunStoppedError";
  readonly run: string;

  constructor(run: string) {
    super(`run ${run} was stopped`);
    this.run = run;
  }
}
