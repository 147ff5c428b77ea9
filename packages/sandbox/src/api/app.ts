import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bases, type Operation, operations } from "../contract/operations.ts";
import type { Control } from "../control/control.ts";
import { createRoutes } from "../control/routes.ts";
import { begin } from "../conversation/begin.ts";
import type { Core } from "../core.ts";
import { createPage } from "../inspect/page.ts";
import { FOREIGN_HOST, isOwnHost } from "./host.ts";
import { createLimiter, type RateLimit } from "./rate-limit.ts";
import { headersToRecord } from "./record-headers.ts";
import { serveOperation } from "./serve-operation.ts";

export type App = Hono<{ Bindings: HttpBindings }>;
type AppContext = Context<{ Bindings: HttpBindings }>;

/** Bytes that are recorded of an answer. */
const RECORDED = 65_536;

/** The contract's operations, below each of its servers, and the control API. */
export function createApp(core: Core, rateLimit: RateLimit, control: Control): App {
  const limit = createLimiter(rateLimit, core.clock.now);
  const app: App = new Hono();
  app.use(async (context, next) => {
    if (!isOwnHost(context.req.header("host"))) return context.json({ message: FOREIGN_HOST }, 403);
    return next();
  });
  const serve = async (context: AppContext, operation: Operation): Promise<Response> => {
    const begun = performance.now();
    // The agent goes to work once its call is answered, however that connection ends, and be it before the answer.
    const closed = new Promise((resolve) => context.env.outgoing.once("close", resolve));
    const call = beginRequest(core, context, operation.id);
    const { afterwards, ...answer } = await serveOperation(core, limit, { operation, request: context.req.raw, call });
    const duration = Math.round((performance.now() - begun) * 10) / 10;
    core.calls.change(call, () => ({ answer: { ...answer, body: answer.body.slice(0, RECORDED) }, duration }));
    if (afterwards) core.work.begin(() => closed.then(afterwards));
    return new Response(answer.body, answer);
  };
  for (const base of bases) {
    for (const [path, operation] of operations) {
      app.post(base + path, (context) => core.work.task(() => serve(context, operation)));
      app.all(base + path, (context) => elsewhere(core, context, 405, "method not allowed", { allow: "POST" }));
    }
  }
  app.onError((error, context) => {
    if (!core.work.signal.aborted) console.error(error);
    return context.json({ type: "internal_error", message: error.message }, 500);
  });
  app.route("/_sandbox", createRoutes(control));
  app.route("/", createPage(control));
  app.notFound((context) => elsewhere(core, context, 404, "route not found"));
  return app;
}

/** Answers what no operation does. It is recorded, unless it only looks: a browser asks for icons, for instance. */
function elsewhere(
  core: Core,
  context: AppContext,
  status: 404 | 405,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const { method } = context.req;
  const body = JSON.stringify({ message });
  const answer = { status, headers: { "content-type": "application/json", ...headers }, body };
  if (method !== "GET" && method !== "HEAD") {
    const call = beginRequest(core, context);
    core.calls.change(call, () => ({ answer, duration: 0 }));
  }
  return new Response(body, answer);
}

function beginRequest(core: Core, { req }: AppContext, operation?: string): string {
  const { method, path } = req;
  const known = { kind: "request" as const, method, path, headers: headersToRecord(req.raw.headers), body: "" };
  return begin(core, operation === undefined ? known : { ...known, operation });
}
