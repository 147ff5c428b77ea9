import type { ProblemError } from "./problem.ts";

/** A problem as it is told (RFC 9457). */
export function bodyOf({ problem, title, status, message, fields }: ProblemError, requestId: string): string {
  const type = `urn:agent-events:problem:${problem}`;
  return JSON.stringify({ type, title, status, detail: message, request_id: requestId, ...fields });
}

/** The answer that tells a problem. */
export function answerProblem(error: ProblemError, requestId: string): Response {
  const { status, headers } = error;
  return new Response(bodyOf(error, requestId), {
    status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}
