import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { createReceiver, type Delivery, type ReceiverOptions } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { listen } from "@agent-events/test-support/listen";

export const SECRET = "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz";

/** A server for the length of a test; returns its address. */
export async function listening(
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<string> {
  const { url } = await listen(handle);
  return `${url}/devrev`;
}

export interface Receiving {
  readonly url: string;
  /** What the receiver took. */
  readonly deliveries: Delivery[];
  /** Why it took others not. */
  readonly rejected: string[];
}

/** A real receiver. */
export async function receiver(options: Partial<ReceiverOptions> = {}): Promise<Receiving> {
  const deliveries: Delivery[] = [];
  const rejected: string[] = [];
  const receive = createReceiver({
    secret: SECRET,
    onDelivery: (delivery) => deliveries.push(delivery),
    onRejected: ({ message }) => rejected.push(message),
    ...options,
  });
  return { url: await listening(nodeHandler(receive)), deliveries, rejected };
}

/** One request, as a server that is no receiver got it. */
export interface Got {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Answers challenges, and everything else as it is told; keeps what it got. */
export async function answering(
  answer: (response: ServerResponse, got: Got) => unknown,
): Promise<{ readonly url: string; readonly got: Got[] }> {
  const got: Got[] = [];
  const url = await listening(async (request, response) => {
    const one = { headers: request.headers, body: await text(request) };
    const { type, verify } = JSON.parse(one.body);
    if (type === "verify") return response.end(JSON.stringify({ challenge: verify.challenge }));
    got.push(one);
    return answer(response, one);
  });
  return { url, got };
}
