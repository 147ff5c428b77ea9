import type { Context } from "hono";

/** Whether a request comes from the sandbox's own pages, or from no page at all. Browsers say it, and no page can make them lie. */
export function isSameOrigin({ req }: Context): boolean {
  const site = req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = req.header("origin");
  return origin === undefined || origin === `http://${req.header("host")}`;
}
