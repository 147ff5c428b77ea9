import { type ProblemError, problem } from "./problem.ts";

/** Nothing is where the request goes. */
export function noPath(): ProblemError {
  return problem("not-found", "there is nothing at this path; GET /openapi.json lists the paths that there are", {});
}
