import { RunsError } from "./runs-error.ts";

/** A run of this id exists already, with all that happened to it: nothing of it was changed, and nothing was sent. */
export class RunExistsError extends RunsError {
  override readonly name = "RunExistsError";
  readonly run: string;

  constructor(run: string) {
    super(`a run ${run} exists already; every start needs an id of its own`);
    this.run = run;
  }
}
