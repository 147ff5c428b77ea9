import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";

/** @param place where it was looked for, such as `in runs.db` */
export function noSuchRun(run: string, place: string, cause?: unknown): ExplainedError {
  return new ExplainedError(
    {
      name: "NoSuchRunError",
      message: `there is no run ${run} ${place}`,
      next: "Check the id: `agent-events runs list` lists the runs that are there.",
      exitCode: exitCodes.refused,
    },
    { cause },
  );
}
