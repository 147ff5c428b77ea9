import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { listen } from "@agent-events/test-support/listen";

export interface Received {
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Reply = (response: ServerResponse) => void;

/** Answers with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** Takes the request and never answers. */
export const silent: Reply = () => {};

export const acknowledged: Reply = json(200, { session: { id: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810" } });

/** A real server that gives the replies one after the other, the last one for ever, and keeps what it received. */
export async function serve(...replies: readonly Reply[]): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const listening = await listen(async (request, response) => {
    const { url, headers } = request;
    received.push({ url, headers, body: await text(request) });
    replies[Math.min(received.length, replies.length) - 1]?.(response);
  });
  return { url: listening.url, received };
}
