import { readBundle } from "./bundle.ts";
import { html, paths, policy, start } from "./page.ts";

const common = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};
const javascript = { ...common, "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };

/** Answers `GET /docs`, the page that shows the API, and the two files that it needs; undefined where there is nothing. */
export async function serveDocs(request: Request): Promise<Response | undefined> {
  switch (new URL(request.url).pathname) {
    case paths.page:
      return new Response(html, {
        headers: {
          ...common,
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": policy,
          "cache-control": "no-cache",
        },
      });
    case paths.start:
      return new Response(start, { headers: javascript });
    case paths.bundle:
      return serveBundle(request.headers.get("accept-encoding") ?? "");
    default:
      return undefined;
  }
}

async function serveBundle(accepted: string): Promise<Response> {
  const { plain, gzipped } = await readBundle();
  const headers = { ...javascript, "cache-control": "public, max-age=3600", vary: "accept-encoding" };
  if (!/\bgzip\b/.test(accepted)) return new Response(plain, { headers });
  return new Response(gzipped, { headers: { ...headers, "content-encoding": "gzip" } });
}
