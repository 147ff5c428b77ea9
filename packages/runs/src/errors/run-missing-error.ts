import { RunsError } from "./runs-error.ts";

/** The store has no such run any more: its time was over, or the store lost it. What became of it cannot be told. */
export class RunMissingError extends RunsError {
  override readonly name = "RunMissingError";
  readonly run: string;

  constructor(run: string) {
    super(
      `the store has no run ${run} any more: finished runs are kept for the store's \`retention\`, and memory() forgets with its process`,
    );
    this.run = run;
  }
}
