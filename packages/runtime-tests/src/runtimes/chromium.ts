import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { findChromium } from "@agent-events/test-support/find-chromium";
import { bundle } from "../harness/bundle.ts";
import { RuntimeFailure, start } from "../harness/child.ts";
import { listen, stop } from "../harness/stages.ts";
import type { Setup } from "../suite/case.ts";
import type { Runtime } from "./runtime.ts";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-proxy-server",
];

/** Scripts of its own only, without `eval`; of other addresses only those of the suite. */
const policy = ({ stages, dead }: Setup) => `default-src 'self'; connect-src 'self' ${stages} ${dead}`;

/** Serves the page, and resolves `lines` with all that it tells. */
async function servePage(setup: Setup, script: string) {
  const { promise: lines, resolve, reject } = Promise.withResolvers<string>();
  const told: string[] = [];
  const pages: Readonly<Record<string, () => [type: string, content: string]>> = {
    "/": () => ["text/html", '<!doctype html><script type="module" src="/suite.mjs"></script>'],
    "/suite.mjs": () => ["text/javascript", readFileSync(script, "utf8")],
    "/setup": () => ["application/json", JSON.stringify(setup)],
  };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const [type, content] = pages[request.url ?? ""]?.() ?? ["text/plain", ""];
    response.writeHead(200, { "content-type": type, "content-security-policy": policy(setup) }).end(content);
    if (request.url === "/line") told.push(body);
    if (request.url === "/violation") reject(new RuntimeFailure(`the page's policy was violated: ${body}`));
    if (request.url === "/done") resolve(told.join("\n"));
  });
  return { page: await listen(server), lines, close: () => stop(server) };
}

const program = findChromium();

/** A page that hears no more of a failed request than that it failed. Chromium resends what a kept-alive connection lost. */
export const chromium: Runtime = {
  name: "Chromium",
  traits: { tellsUnsent: false, resends: true, hmac: "WebCrypto" },
  missing: program
    ? undefined
    : "there is no Chromium on the PATH; `apt-get install chromium`, then `npm test` in packages/runtime-tests",
  run: async (setup, folder) => {
    const { page, lines, close } = await servePage(setup, await bundle("page", folder));
    const { child, complaints } = start(program ?? "", [...FLAGS, `--user-data-dir=${join(folder, "profile")}`, page]);
    const ended = once(child, "close").then(async () => {
      throw new RuntimeFailure(`Chromium ended before the suite did:\n${await complaints}`);
    });
    try {
      return await Promise.race([lines, ended]);
    } finally {
      child.kill();
      // It writes to its profile until its end.
      await ended.catch(() => {});
      close();
    }
  },
};
