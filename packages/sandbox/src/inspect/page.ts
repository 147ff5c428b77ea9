import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isSameOrigin } from "../api/same-origin.ts";
import type { Control } from "../control/control.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { assetOf } from "./assets.ts";
import { callPage } from "./pages/call.ts";
import { deliveriesPage } from "./pages/deliveries.ts";
import { deliveryPage } from "./pages/delivery.ts";
import { layout, type Page } from "./pages/layout.ts";
import { overview } from "./pages/overview.ts";
import { problemPage } from "./pages/problem.ts";
import { paths } from "./paths.ts";
import { protection } from "./protection.ts";
import { readTriggerForm } from "./read-trigger-form.ts";
import { readFilter } from "./select.ts";

/** Bytes of the largest form: a message of 8,192 characters, encoded at its longest. */
const LARGEST = 131_072;

/** The page that shows a sandbox, to be mounted at its root. */
export function createPage(control: Control): Hono {
  const routes = new Hono();
  const respond = (context: Context, page: Page, status: ContentfulStatusCode = 200) =>
    context.html(layout(page, control.state().url), status, protection);
  const filterOf = ({ req }: Context) => readFilter((name) => req.query(name));
  routes.onError((error, context) => {
    const status = error instanceof NotFoundError ? 404 : error instanceof SandboxError ? 400 : 500;
    return respond(context, problemPage(error.message), status);
  });
  routes.get(paths.overview, (context) => respond(context, overview(control, filterOf(context))));
  routes.get(paths.deliveries, (context) => respond(context, deliveriesPage(control, filterOf(context))));
  routes.get("/calls/:id", (context) => {
    const id = context.req.param("id");
    return respond(context, callPage(control, found(control.call(id), id)));
  });
  routes.get("/deliveries/:id", (context) => {
    const id = context.req.param("id");
    return respond(context, deliveryPage(control, found(control.delivery(id), id)));
  });
  routes.on(
    "POST",
    [paths.trigger, "/deliveries/:id/redeliver"],
    async (context, next) => {
      if (isSameOrigin(context)) return next();
      return respond(context, problemPage("Another site asked for this, so it was not done."), 403);
    },
    bodyLimit({ maxSize: LARGEST, onError: (context) => respond(context, problemPage("That is too much text."), 413) }),
  );
  routes.post("/deliveries/:id/redeliver", async (context) => {
    const { id } = await control.redeliver(context.req.param("id"));
    return context.redirect(paths.delivery(id), 303);
  });
  routes.post(paths.trigger, async (context) => {
    const { id } = control.trigger(readTriggerForm(await context.req.parseBody()));
    return context.redirect(paths.call(id), 303);
  });
  routes.get("/assets/:file", (context) => {
    const { type, content } = found(assetOf(context.req.param("file")), "such file");
    return context.body(content, 200, { ...protection, "content-type": type });
  });
  return routes;
}

function found<Thing>(thing: Thing | undefined, id: string): Thing {
  if (thing === undefined) throw new NotFoundError(`there is no ${id}`, "only the last ones are kept");
  return thing;
}
