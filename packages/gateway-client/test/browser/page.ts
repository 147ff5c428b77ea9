import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listen } from "@agent-events/test-support/listen";

const own = new URL("../../dist/", import.meta.url);
const folders: Readonly<Record<string, URL>> = {
  client: own,
  "openapi-fetch": new URL("./", import.meta.resolve("openapi-fetch")),
  "eventsource-parser": new URL("./", import.meta.resolve("eventsource-parser")),
};

/** As a page without a bundler loads the built package: each import by its own file. */
const imports = {
  "@agent-events/gateway-client": "/client/index.js",
  "openapi-fetch": `/openapi-fetch/${file("openapi-fetch")}`,
  "eventsource-parser": `/eventsource-parser/${file("eventsource-parser")}`,
};

function file(name: string): string {
  return import.meta.resolve(name).split("/").at(-1) ?? "";
}

/** Serves a page that has the package as `client`, under a policy that lets it speak to one gateway. */
export async function servePage(gateway: string): Promise<string> {
  const load = 'import * as client from "@agent-events/gateway-client"; globalThis.client = client;';
  const map = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${load}</script>`;
  const policy = `default-src 'self'; script-src 'self' 'unsafe-inline'; connect-src ${gateway}`;
  const { url: baseUrl } = await listen(({ url = "" }, response) => {
    const [, folder = "", ...path] = url.split("/");
    const from = folders[folder];
    response.setHeader("content-security-policy", policy);
    if (from === undefined) response.setHeader("content-type", "text/html").end(map);
    else {
      const script = readFileSync(fileURLToPath(new URL(path.join("/"), from)));
      response.setHeader("content-type", "text/javascript").end(script);
    }
  });
  return baseUrl;
}
