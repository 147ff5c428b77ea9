import { inChromium } from "@agent-events/test-support/in-chromium";
import { listen } from "@agent-events/test-support/listen";
import { chromium } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { json, problem, type Reply } from "../support/server.ts";
import { answered, begin, end, events, heartbeat, run, runId, stream } from "../support/wire.ts";
import { servePage } from "./page.ts";

const testInBrowser = inChromium("The client");

/** What a gateway allows a page of another origin, named in its `AGENT_EVENTS_CORS_ORIGINS`. */
const allowed = {
  "access-control-allow-headers": "authorization, content-type, idempotency-key, last-event-id, prefer, x-request-id",
  "access-control-allow-methods": "GET, POST",
  "access-control-expose-headers": "retry-after, x-request-id",
};

/** A gateway on an origin of its own, which plays the replies in order. */
async function serveAcrossOrigins(...replies: Reply[]) {
  const received: { method: string; url: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const { url: baseUrl } = await listen(async (request, response) => {
    const { method = "", url = "", headers } = request;
    response.setHeader("access-control-allow-origin", headers.origin ?? "");
    for (const [name, value] of Object.entries(allowed)) response.setHeader(name, value);
    if (method === "OPTIONS") return void response.writeHead(204).end();
    received.push({ method, url, headers });
    await replies[received.length - 1]?.(response, { method, url, headers, body: "" });
  });
  return { baseUrl, received };
}

/** Runs in the page: starts a run, and follows it. */
async function follow([baseUrl, key, id]: [string, string, string]) {
  const { createGatewayClient } = (globalThis as unknown as { client: typeof import("../../src/index.ts") }).client;
  const gateway = createGatewayClient({ baseUrl, key });
  const { status } = await gateway.start({ message: "Where is my order?" }, { wait: 1 });
  const all = gateway.stream(id);
  const seen: number[] = [];
  for await (const { seq } of all) seen.push(seq);
  const left = gateway.stream(id);
  for await (const _ of left) break;
  const error = await gateway.get(id).catch((error: { name: string; requestId?: string }) => error);
  return { status, seen, run: all.run, error: "name" in error ? [error.name, error.requestId] : [] };
}

testInBrowser(
  "a page streams a run from a gateway of another origin, over a connection that breaks off",
  async (executablePath) => {
    const closed = Promise.withResolvers<void>();
    const open: Reply = (response, one) => {
      response.on("close", closed.resolve);
      return stream([begin, events(1, 5)], "open")(response, one);
    };
    const { baseUrl, received } = await serveAcrossOrigins(
      problem(503, "store-unavailable", { "retry-after": "0" }),
      json(202, run),
      stream([begin, heartbeat, events(1, 3), events(4, 4).slice(0, 40)]),
      stream([begin, events(4, 6), end(6)]),
      open,
      problem(404, "not-found"),
    );
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (/Content Security Policy|CORS|SyntaxError/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(await servePage(baseUrl));
    expect(complaints).toEqual([]);
    expect(await page.evaluate(follow, [baseUrl, "aek_page", runId] as [string, string, string])).toEqual({
      status: "running",
      seen: [1, 2, 3, 4, 5, 6],
      run: answered(6),
      error: ["ProblemError", "request-7"],
    });
    await closed.promise;
    expect(complaints).toEqual([]);
    expect(received.map(({ method, headers }) => [method, headers["last-event-id"]])).toEqual([
      ["POST", undefined],
      ["POST", undefined],
      ["GET", undefined],
      ["GET", "3"],
      ["GET", undefined],
      ["GET", undefined],
    ]);
    expect(
      received.every(({ url, headers }) => headers["authorization"] === "Bearer aek_page" && !url.includes("aek")),
    ).toBe(true);
  },
);
