import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import type { Cors } from "../cors.ts";
import { answerProblem } from "../problems/answer.ts";
import type { Services } from "../services.ts";
import { requestIdOf } from "./request-id.ts";
import { type Told, tellFailure, tellRequest } from "./tell.ts";

/** What each request carries along. */
export interface Environment {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    /** When it came, by performance.now(). */
    begun: number;
    route: Told["route"];
    noted: { run?: string; key?: string };
    /** Answers an error, and logs one that nobody expected. */
    fail: (error: unknown) => Response;
  };
}

/** What all requests have in common: an id, headers of safety, one line in the log, and errors that come as problems. */
export function createFrame(services: Services, cors: Cors): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const begun = performance.now();
    const { method, raw } = context.req;
    const requestId = requestIdOf(raw.headers);
    const noted = {};
    context.set("requestId", requestId);
    context.set("begun", begun);
    context.set("noted", noted);
    context.set("fail", (error) => answerProblem(tellFailure(services, error, { requestId, noted }), requestId));
    await next();
    const { headers, status } = context.res;
    headers.set("x-request-id", requestId);
    headers.set("x-content-type-options", "nosniff");
    if (context.req.path.startsWith("/v1/")) headers.set("cache-control", "no-store");
    for (const [name, value] of Object.entries(cors.headersFor(raw))) headers.append(name, value);
    tellRequest(services, { method, requestId, begun, route: context.get("route"), noted }, status);
  };
}
