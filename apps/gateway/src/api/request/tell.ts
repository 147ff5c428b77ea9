import { QuotaExceededError } from "../../access/errors/quota-exceeded-error.ts";
import { explain } from "../problems/explain.ts";
import type { ProblemError } from "../problems/problem.ts";
import type { Services } from "../services.ts";

/** A request, as far as the log and the metrics are told of it. */
export interface Told {
  readonly method: string;
  readonly requestId: string;
  /** When it came, by performance.now(). */
  readonly begun: number;
  /** The operation that serves it; as the contract has it, so that no id is in it. */
  readonly route: { readonly id: string; readonly path: string } | undefined;
  readonly noted: { readonly run?: string; readonly key?: string };
}

/** Counts a request that is answered, and writes its line into the log. */
export function tellRequest({ log, metrics }: Services, told: Told, status: number): void {
  const { method, requestId, begun, route, noted } = told;
  const milliseconds = performance.now() - begun;
  metrics.request({ operation: route?.id ?? "none", method, status, seconds: milliseconds / 1_000 });
  const ms = Math.round(milliseconds * 10) / 10;
  const line = { method, route: route?.path ?? "none", status, ms, request_id: requestId, ...noted };
  if (log.request) log.request(line);
  else log.info(line, "request");
}

/** Logs an error that nobody expected, and gives what the caller is told. */
export function tellFailure(
  { log, metrics }: Services,
  error: unknown,
  { requestId, noted }: Pick<Told, "requestId" | "noted">,
): ProblemError {
  const answer = explain(error);
  const { cause: err = error } = answer;
  const fields = { request_id: requestId, ...noted, err };
  if (error instanceof QuotaExceededError) metrics.refused(error.quota);
  if (answer.problem === "internal-error") log.error(fields, "a request failed");
  else if (answer.status >= 500) log.warn({ ...fields, problem: answer.problem }, answer.title);
  return answer;
}
