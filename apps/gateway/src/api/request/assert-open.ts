import { problem } from "../problems/problem.ts";

/** @throws {ProblemError} shutting-down */
export function assertOpen(closing: AbortSignal): void {
  if (!closing.aborted) return;
  const detail = "the gateway is shutting down; send the request again, and another instance takes it";
  throw problem("shutting-down", detail, {}, { headers: { "retry-after": "1" } });
}
