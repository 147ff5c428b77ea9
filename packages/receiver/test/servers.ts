import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { serve as serveHono } from "@hono/node-server";
import express from "express";
import { fastify } from "fastify";
import { Hono } from "hono";
import { onTestFinished } from "vitest";
import { expressHandler } from "../src/adapters/express.ts";
import { fastifyPlugin } from "../src/adapters/fastify.ts";
import { honoHandler } from "../src/adapters/hono.ts";
import { type LambdaEvent, lambdaHandler } from "../src/adapters/lambda.ts";
import { nodeHandler } from "../src/adapters/node.ts";
import type { Receiver } from "../src/index.ts";

/** What has happened to the body before the receiver gets the request. */
type Before = "nothing" | "parsed" | "kept";

export interface Sent {
  readonly method?: string;
  /** Several values of one name are several headers. */
  readonly headers: Record<string, string | string[]>;
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

type Send = (sent: Sent) => Promise<Answered>;

/** Where a receiver is mounted in a framework, and how one sends to it. */
export type Mount = (receive: Receiver, before: Before) => Promise<Send>;

/** Sends over a real connection; a body that is no Uint8Array goes in chunks, without a Content-Length. */
function sendTo(url: string): Send {
  return async ({ method = "POST", headers, body }) => {
    const isWhole = body instanceof Uint8Array;
    const length = isWhole && method === "POST" ? { "content-length": String(body.length) } : {};
    const request = httpRequest(url, {
      method,
      headers: { "content-type": "application/json", ...length, ...headers },
    });
    const answered = once(request, "response") as Promise<[IncomingMessage]>;
    // A server may close the connection of a body that it refused, after its answer.
    request.on("error", () => {});
    if (isWhole) request.end(method === "POST" ? body : undefined);
    else
      Readable.from(body)
        .on("error", (error) => request.destroy(error))
        .pipe(request);
    const [response] = await answered;
    const { statusCode = 0 } = response;
    const answer = { status: statusCode, headers: response.headers, body: await text(response) };
    request.destroy();
    return answer;
  };
}

async function listening(server: Server): Promise<Send> {
  if (!server.listening) await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return sendTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/devrev`);
}

const node: Mount = (receive, before) => {
  const handle = nodeHandler(receive);
  const server = createServer(async (request, response) => {
    if (before !== "nothing") {
      const bytes = Buffer.from(await new Response(Readable.toWeb(request) as ReadableStream).arrayBuffer());
      Object.assign(request, { body: parse(bytes) }, before === "kept" && { rawBody: bytes });
    }
    await handle(request, response);
  });
  return listening(server.listen(0, "127.0.0.1"));
};

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(String(bytes));
  } catch {
    return {};
  }
}

const onExpress: Mount = (receive, before) => {
  const app = express();
  if (before === "parsed") app.use(express.json({ limit: "8mb" }));
  if (before === "kept") app.use(express.raw({ type: "*/*", limit: "8mb" }));
  app.all("/devrev", expressHandler(receive));
  return listening(app.listen(0, "127.0.0.1"));
};

const onExpressVerify: Mount = (receive, before) => {
  const app = express();
  const verify = (request: IncomingMessage, _: unknown, bytes: Buffer) =>
    void Object.assign(request, { rawBody: bytes });
  if (before === "parsed") app.use(express.urlencoded({ type: "*/*", limit: "8mb", extended: true }));
  if (before === "kept") app.use(express.json({ verify, limit: "8mb" }));
  app.use("/devrev", expressHandler(receive));
  return listening(app.listen(0, "127.0.0.1"));
};

const onFastify: Mount = async (receive, before) => {
  const app = fastify();
  app.post("/other", async (request) => request.body);
  app.register(async (scope) => {
    if (before !== "nothing") {
      scope.addHook("preParsing", async (request, _reply, payload) => {
        const bytes = Buffer.from(await text(payload));
        if (before === "kept") Object.assign(request, { rawBody: bytes });
        return Readable.from(bytes);
      });
    }
    scope.register(fastifyPlugin(receive), { prefix: "/devrev" });
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return listening(app.server);
};

const onHono: Mount = (receive, before) => {
  const app = new Hono();
  app.use(async (context, next) => {
    if (before === "parsed") await context.req.raw.text();
    if (before === "kept") await context.req.text();
    await next();
  });
  app.all("/devrev", honoHandler(receive));
  return listening(serveHono({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }) as Server);
};

const onFetch: Mount = (receive, before) => {
  const fetch = async (request: Request) => {
    if (before === "parsed") await request.text();
    return receive(before === "kept" ? request.clone() : request);
  };
  return listening(serveHono({ fetch, port: 0, hostname: "127.0.0.1" }) as Server);
};

type ToEvent = (sent: Sent, body: string, isBase64Encoded: boolean) => object;

/** The event of a REST API, in payload format 1.0. */
const restEvent: ToEvent = ({ method = "POST", headers }, body, isBase64Encoded) => ({
  resource: "/devrev",
  path: "/devrev",
  httpMethod: method,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().at(-1)])),
  multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()])),
  requestContext: { httpMethod: method, stage: "prod" },
  body: body || null,
  isBase64Encoded,
});

/** The event of an HTTP API or a function URL, in payload format 2.0. */
const httpEvent: ToEvent = ({ method = "POST", headers }, body, isBase64Encoded) => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: "/devrev",
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
  requestContext: { http: { method, path: "/devrev" } },
  ...(body && { body }),
  isBase64Encoded,
});

/** The event of a load balancer whose target group has multi-value headers. */
const balancerEvent: ToEvent = ({ method = "POST", headers }, body, isBase64Encoded) => ({
  requestContext: { elb: { targetGroupArn: "arn:aws:elasticloadbalancing:example" } },
  httpMethod: method,
  multiValueHeaders: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat()]),
  ),
  body,
  isBase64Encoded,
});

const lambda =
  (toEvent: ToEvent, encoding: "utf8" | "base64"): Mount =>
  async (receive, before) =>
  async (sent) => {
    const bytes =
      sent.body instanceof Uint8Array ? Buffer.from(sent.body) : Buffer.concat(await Array.fromAsync(sent.body));
    const event = toEvent(sent, bytes.toString(encoding), encoding === "base64");
    if (before === "parsed") Object.assign(event, { body: parse(bytes) });
    const { statusCode, headers, body } = await lambdaHandler(receive)(event as LambdaEvent);
    return { status: statusCode, headers, body };
  };

/** Everything that takes part in the shared suite, and whether it reads a body as a stream, or as bytes at all. */
export const mounts: [name: string, mount: Mount, reads: "stream" | "bytes" | "text", advice: string][] = [
  ["node:http", node, "stream", "rawBody"],
  ["Express", onExpress, "stream", "express.json"],
  ["Express with a kept rawBody", onExpressVerify, "stream", "express.json"],
  ["Fastify", onFastify, "stream", "preParsing"],
  ["Hono", onHono, "stream", "c.req.text()"],
  ["a fetch handler", onFetch, "stream", "clone()"],
  ["Lambda behind a REST API", lambda(restEvent, "utf8"), "text", "proxy integration"],
  ["Lambda behind a REST API, base64", lambda(restEvent, "base64"), "bytes", "proxy integration"],
  ["Lambda behind an HTTP API or function URL", lambda(httpEvent, "utf8"), "text", "proxy integration"],
  ["Lambda behind an HTTP API or function URL, base64", lambda(httpEvent, "base64"), "bytes", "proxy integration"],
  ["Lambda behind a load balancer", lambda(balancerEvent, "base64"), "bytes", "proxy integration"],
];
