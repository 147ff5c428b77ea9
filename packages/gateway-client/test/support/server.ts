import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listen } from "@agent-events/test-support/listen";

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Reply = (response: ServerResponse, received: Received) => unknown;

/** A real server that gives the replies one after the other, the last one for ever, and keeps what it received. */
export async function serve(...replies: Reply[]): Promise<{ baseUrl: string; received: Received[] }> {
  const received: Received[] = [];
  const { url: baseUrl } = await listen(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const one = { method, url, headers, body: await text(request) };
    received.push(one);
    await replies[Math.min(received.length, replies.length) - 1]?.(response, one);
  });
  return { baseUrl, received };
}

/** Answers with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** Answers with a problem of the gateway. */
export function problem(status: number, name: string, headers: Record<string, string> = {}, more: object = {}): Reply {
  const type = `urn:agent-events:problem:${name}`;
  const body = {
    type,
    title: `Title of ${name}`,
    status,
    detail: `Detail of ${name}.`,
    request_id: "request-7",
    ...more,
  };
  return json(status, body, { "content-type": "application/problem+json", ...headers });
}

export const hang: Reply = () => {};

/** Resets the connection once the request is there. */
export const reset: Reply = (response) => response.socket?.resetAndDestroy();
