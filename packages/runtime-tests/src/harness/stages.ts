import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Received, Reply } from "../suite/stage.ts";

interface Stage {
  readonly replies: readonly Reply[];
  readonly keepAlive: boolean;
  readonly received: Received[];
}

/** A page of another origin may call and read everything here. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type, idempotency-key, last-event-id, x-devrev-scope",
  "access-control-expose-headers": "*",
};

/** The server of the suite: `POST /` makes a stage, `/<id>/api` plays it, `/<id>/received` tells what came. */
export async function serveStages(): Promise<{ url: string; close: () => void }> {
  const stages: Stage[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const [id = "", kind = "", ...path] = (request.url ?? "").split("/").slice(1);
    const stage = stages[Number(id || Number.NaN)];
    // Where nothing else is asked for, every request has a connection of its own.
    const headers = { ...CORS, connection: stage?.keepAlive && kind === "api" ? "keep-alive" : "close" };
    const answer = (status: number, content = "") => response.writeHead(status, headers).end(content);
    if (request.method === "OPTIONS") answer(204);
    else if (id === "") answer(201, String(stages.push({ ...JSON.parse(body), received: [] }) - 1));
    else if (stage === undefined) answer(404);
    else if (kind === "received") answer(200, JSON.stringify(stage.received));
    else play(stage, toReceived(request, path, body), response, headers);
  });
  return { url: await listen(server), close: () => stop(server) };
}

function toReceived({ method = "", headers }: IncomingMessage, path: string[], body: string): Received {
  const texts = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { method, path: `/${path.join("/")}`, headers: Object.fromEntries(texts), body };
}

function play(
  { replies, received }: Stage,
  request: Received,
  response: ServerResponse,
  headers: Record<string, string>,
) {
  received.push(request);
  const reply = replies[Math.min(received.length, replies.length) - 1];
  if (reply === undefined) return;
  if (!("fault" in reply)) response.writeHead(reply.status, { ...headers, ...reply.headers }).end(reply.body);
  else if (reply.fault === "reset") response.socket?.resetAndDestroy();
  else if (reply.fault === "cut") {
    response.writeHead(200, { ...headers, "content-length": "1000" }).write('{"session":');
    setTimeout(() => response.socket?.destroy(), 50);
  }
}

/** Starts a server on any port of loopback, and returns its address. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
