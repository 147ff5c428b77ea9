import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { createStreamQuota } from "../access/stream-quota.ts";
import type { Call } from "./call.ts";
import { defaultLimits } from "./config.ts";
import { operations } from "./contract/operations.ts";
import { type Cors, createCors } from "./cors.ts";
import { getDocs } from "./operations/get-docs.ts";
import { noPath } from "./problems/no-path.ts";
import { problem } from "./problems/problem.ts";
import { createFrame, type Environment } from "./request/frame.ts";
import { serve } from "./serve.ts";
import { type ServeDirectly, serveDeliveries } from "./serve-delivery.ts";
import type { Services } from "./services.ts";
import { Streams } from "./sse/streams.ts";

/** The gateway's HTTP API: takes a request, and always resolves. */
export interface Api {
  readonly fetch: (request: Request, bindings?: HttpBindings) => Response | Promise<Response>;
  /** Serves what can be served without a web request; whoever has node's own server asks it first. */
  readonly serveDirectly: ServeDirectly;
}

type AppContext = Context<Environment>;

/** The operations of the contract, each at its path, and nothing else but what lies under `/docs`. */
export function createApi(services: Services): Api {
  const { quotas, corsOrigins } = services.config;
  const limits = { ...defaultLimits, ...services.config.limits };
  const cors = createCors(corsOrigins);
  const shared = {
    services,
    limits,
    streams: new Streams(limits, services.closing),
    quota: createStreamQuota({ key: quotas.streamsKey, run: quotas.streamsRun, process: quotas.streamsProcess }),
  } satisfies Partial<Call>;

  // With a slash at the end it is another path.
  const app = new Hono<Environment>({ strict: true });
  app.use(createFrame(services, cors));
  for (const [path, methods] of Map.groupBy(operations, (operation) => operation.path)) {
    const route = path.replace(/\{(\w+)\}/g, ":$1");
    for (const operation of methods) {
      app.on(operation.method, route, (context) => serve(shared, operation, context));
    }
    const [only] = methods;
    if (only?.id === "take-delivery") app.all(route, (context) => serve(shared, only, context));
    const allow = allowOf(methods.map(({ method }) => method));
    app.options(route, (context) => {
      context.set("route", { id: "none", path });
      return answerOptions(cors, context, allow);
    });
    app.all(route, (context) => {
      context.set("route", { id: "none", path });
      const detail = `this path does not take ${context.req.method.slice(0, 32)}; it takes ${allow}`;
      throw problem("method-not-allowed", detail, {}, { headers: { allow } });
    });
  }
  app.get("/docs/*", (context) => {
    context.set("route", { id: "get-docs", path: "/docs/*" });
    return getDocs({ services, request: context.req.raw });
  });
  app.all("*", () => {
    throw noPath();
  });
  app.onError((error, context) => context.get("fail")(error));
  return {
    fetch: (request, bindings) => app.fetch(request, bindings),
    serveDirectly: serveDeliveries(services, cors),
  };
}

function allowOf(methods: readonly string[]): string {
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

function answerOptions(cors: Cors, context: AppContext, allow: string): Response {
  return new Response(null, { status: 204, headers: { allow, ...cors.preflight(context.req.raw, allow) } });
}
