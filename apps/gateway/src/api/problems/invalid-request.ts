import type { components } from "@agent-events/gateway-client";
import { type ProblemError, problem } from "./problem.ts";

/** One thing that is wrong with a request. */
export type Issue = components["schemas"]["problem-issue"];

/** Everything that is wrong with a request, at once. There has to be something. */
export function invalidRequest(issues: readonly Issue[]): ProblemError {
  const [first] = issues;
  const more = issues.length > 1 ? `, and ${issues.length - 1} more` : "";
  return problem("invalid-request", `the request breaks the contract; ${first?.message}${more}`, {
    issues: [...issues],
  });
}
