import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import { QuotaExceededError } from "../../access/errors/quota-exceeded-error.ts";
import type { Cors } from "../cors.ts";
import { answerProblem } from "../problems/answer.ts";
import { explain } from "../problems/explain.ts";
import type { Services } from "../services.ts";
import { requestIdOf } from "./request-id.ts";

/** What each request carries along. */
export interface Environment {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    /** When it came, by performance.now(). */
    begun: number;
    /** The operation that serves it, for the log; as the contract has it, so that no id is in it. */
    route: { readonly id: string; readonly path: string } | undefined;
    noted: { run?: string; key?: string };
    /** Answers an error, and logs one that nobody expected. */
    fail: (error: unknown) => Response;
  };
}

/** What all requests have in common: an id, headers of safety, one line in the log, and errors that come as problems. */
export function createFrame({ log, metrics }: Services, cors: Cors): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const begun = performance.now();
    const { method, raw } = context.req;
    const requestId = requestIdOf(raw.headers);
    context.set("requestId", requestId);
    context.set("begun", begun);
    context.set("noted", {});
    context.set("fail", (error) => {
      const answer = explain(error);
      const { cause: err = error } = answer;
      const fields = { request_id: requestId, ...context.get("noted"), err };
      if (error instanceof QuotaExceededError) metrics.refused(error.quota);
      if (answer.problem === "internal-error") log.error(fields, "a request failed");
      else if (answer.status >= 500) log.warn({ ...fields, problem: answer.problem }, answer.title);
      return answerProblem(answer, requestId);
    });
    await next();
    const { headers, status } = context.res;
    headers.set("x-request-id", requestId);
    headers.set("x-content-type-options", "nosniff");
    if (context.req.path.startsWith("/v1/")) headers.set("cache-control", "no-store");
    for (const [name, value] of Object.entries(cors.headersFor(raw))) headers.append(name, value);
    const route = context.get("route");
    const milliseconds = performance.now() - begun;
    metrics.request({ operation: route?.id ?? "none", method, status, seconds: milliseconds / 1_000 });
    const ms = Math.round(milliseconds * 10) / 10;
    const line = { method, route: route?.path ?? "none", status, ms, request_id: requestId, ...context.get("noted") };
    if (log.request) log.request(line);
    else log.info(line, "request");
  };
}
