import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { RecordedDelivery } from "@agent-events/sandbox";
import { type Answer, forward } from "../net/forward.ts";
import { type Listening, listen } from "../net/listen.ts";
import { type Expected, expect } from "./expected.ts";

/** A delivery that was handed on, and how it was answered. */
export interface Handed {
  readonly delivery: RecordedDelivery;
  readonly answer: Answer;
  /** Milliseconds until it was answered, or given up. */
  readonly duration: number;
  readonly expected: Expected;
}

export interface RelayOptions {
  readonly to: string;
  readonly signal: AbortSignal;
  /** The delivery with these bytes. */
  readonly find: (body: string) => RecordedDelivery | undefined;
  /** Whether the receiver gets a delivery; the relay answers the others itself. */
  readonly isFor: (delivery: RecordedDelivery) => boolean;
  readonly onHanded: (handed: Handed) => void;
}

/**
 * Stands between a sandbox and a receiver: it hands on each delivery byte for byte and tells what became of it. To the sandbox
 * it always answers 200, so that each is sent once.
 */
export function openRelay({ to, signal, find, isFor, onHanded }: RelayOptions): Promise<Listening> {
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await buffer(request);
    const delivery = find(bytes.toString());
    if (delivery && isFor(delivery)) {
      const expected = expect(delivery, Date.now());
      const begun = performance.now();
      const answer = await forward(to, bytes, request.rawHeaders, signal);
      if (!signal.aborted) onHanded({ delivery, answer, expected, duration: performance.now() - begun });
    }
    const challenge = delivery?.type === "verify" && Object(JSON.parse(delivery.body)).verify.challenge;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(challenge ? { challenge } : {}));
  };
  return listen((request, response) => {
    // The sandbox that sends is in this process: its connection breaks only when everything ends.
    handle(request, response).catch(() => response.destroy());
  }, 0);
}
