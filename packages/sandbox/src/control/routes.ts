import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isSameOrigin } from "../api/same-origin.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { changesStream } from "./changes-stream.ts";
import type { Control } from "./control.ts";
import { curlOfCall, curlOfDelivery } from "./curl.ts";
import { readEventSource } from "./read-event-source.ts";
import { readTrigger } from "./read-trigger.ts";

/** The control API, to be mounted below `/_sandbox`. */
export function createRoutes(control: Control): Hono {
  const routes = new Hono();
  routes.use(async (context, next) => {
    context.header("cache-control", "no-store");
    context.header("x-content-type-options", "nosniff");
    const { method } = context.req;
    if (method === "GET" || method === "HEAD" || isSameOrigin(context)) return next();
    return context.json(
      { message: "This is not for other sites: ask from the sandbox's own page, or without a browser." },
      403,
    );
  });
  routes.onError((error, context) => {
    const { name, message } = error;
    const status = error instanceof NotFoundError ? 404 : error instanceof SandboxError ? 400 : 500;
    return context.json({ error: name, message }, status as ContentfulStatusCode);
  });
  const found = <Thing>(thing: Thing | undefined, id: string): Thing => {
    if (thing === undefined) throw new NotFoundError(`there is no ${id}`, "only the last ones are kept");
    return thing;
  };
  routes.get("/state", (context) => context.json(control.state()));
  routes.get("/webhooks", (context) => context.json({ webhooks: control.webhooks() }));
  routes.get("/calls", (context) => context.json({ calls: control.calls() }));
  routes.get("/calls/:id", (context) => {
    const id = context.req.param("id");
    const call = found(control.call(id), id);
    return context.json({ call, curl: curlOfCall(control.state().url, call) });
  });
  routes.get("/deliveries", (context) => context.json({ deliveries: control.deliveries() }));
  routes.get("/deliveries/:id", (context) => {
    const id = context.req.param("id");
    const delivery = found(control.delivery(id), id);
    return context.json({ delivery, curl: curlOfDelivery(delivery) });
  });
  routes.post("/deliveries/:id/redeliver", async (context) =>
    context.json({ delivery: await control.redeliver(context.req.param("id")) }),
  );
  routes.post("/event-sources", async (context) => {
    const { id, url, secret } = readEventSource(await context.req.text());
    control.onEventSource(id, url, { secret });
    return context.json({ eventSource: { id, url } }, 201);
  });
  routes.post("/trigger", async (context) =>
    context.json({ call: control.trigger(readTrigger(await context.req.text())) }, 202),
  );
  routes.get("/changes", (context) => {
    context.header("content-type", "text/event-stream");
    return context.body(changesStream(control));
  });
  routes.all("*", (context) => context.json({ message: "route not found" }, 404));
  return routes;
}
