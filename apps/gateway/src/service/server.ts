import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { answerMalformed, refuseExpectation, refuseMalformed, refuseWithoutHost } from "../api/malformed.ts";
import type { ServeDirectly } from "../api/serve-delivery.ts";
import { PortUnavailableError } from "./errors/port-unavailable-error.ts";

/** Milliseconds for the head of a request: slow senders are cut. */
const HEAD = 10_000;

/** Milliseconds for a whole request, should the limit of its body fail. */
const WHOLE = 30_000;

/** Milliseconds for the rest of a body that nobody reads, once its request is answered. */
const REST = 10_000;

/** Milliseconds of silence after which a connection is closed: more than proxies keep one, so that they are first. */
const IDLE = 75_000;

/** Bytes of all headers together. */
const HEADERS = 16_384;

/** Connections besides those of streams. */
const REQUESTS = 5_000;

/** From request to response; `bindings` are the request and response of node's own server. */
export type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

interface Listen {
  readonly host: string;
  readonly port: number;
  /** Streams that may be open; their connections are granted beside those of requests. */
  readonly streams: number;
  readonly fetch: Fetch;
  /** Is asked before `fetch`; false where that has to serve the request. @default nothing */
  readonly serveDirectly?: ServeDirectly | undefined;
}

/** A server that listens. */
export interface Listening {
  /** Without a slash at the end. */
  readonly url: string;
  /** From now on every answer ends its connection, so that who comes next goes elsewhere. */
  retire(): void;
  /** Stops listening, and resolves when every answer is through; cuts what is left after `grace` milliseconds, or at `hurry`. */
  stop(grace: number, hurry: AbortSignal): Promise<void>;
}

/** @throws {PortUnavailableError} */
export async function listen({ host, port, streams, fetch, serveDirectly }: Listen): Promise<Listening> {
  const handle = getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings), {
    overrideGlobalObjects: false,
    hostname: host,
    errorHandler: answerMalformed,
  });
  let isRetired = false;
  const server = createServer(
    {
      headersTimeout: HEAD,
      requestTimeout: WHOLE,
      keepAliveTimeout: IDLE,
      maxHeaderSize: HEADERS,
      connectionsCheckingInterval: 1_000,
      // Its own answer would be no problem of the API.
      requireHostHeader: false,
    },
    (request, response) => {
      response.once("finish", () => cutRest(request));
      if (refuseWithoutHost(request, response)) return;
      if (isRetired) response.setHeader("connection", "close");
      if (!serveDirectly?.(request, response)) void handle(request, response);
    },
  );
  server.on("clientError", refuseMalformed);
  server.on("checkExpectation", refuseExpectation);
  server.maxConnections = REQUESTS + streams;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new PortUnavailableError(host, port, cause as NodeJS.ErrnoException);
  }
  return {
    url: urlOf(server),
    retire: () => {
      isRetired = true;
    },
    stop: (grace, hurry) => stop(server, grace, hurry),
  };
}

/** Ends a connection on which a body drips for nobody. */
function cutRest(request: IncomingMessage): void {
  if (request.complete) return;
  const timer = setTimeout(() => request.complete || request.socket.destroy(), REST).unref();
  request.once("close", () => clearTimeout(timer));
}

async function stop(server: Server, grace: number, hurry: AbortSignal): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  // Closing ends the connections that are idle then; one that becomes so later would wait for its time.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = () => server.closeAllConnections();
  const late = setTimeout(cut, grace);
  if (hurry.aborted) cut();
  hurry.addEventListener("abort", cut);
  await ended;
  clearTimeout(late);
  clearInterval(idle);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
