import type { IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import type { ExecuteRequest } from "@agent-events/contract";
import { signDelivery } from "@agent-events/receiver";
import { listen } from "@agent-events/test-support/listen";
import { expect } from "vitest";
import { DevRev, SESSION } from "../devrev.ts";

/** A DevRev on a real port: it acknowledges calls, and sends signed deliveries to a webhook. */
export class ListeningDevRev {
  readonly url: string;
  /** Resolves with the first call, once that has been acknowledged. */
  readonly called: Promise<{ readonly request: ExecuteRequest; readonly headers: IncomingMessage["headers"] }>;
  readonly #devrev = new DevRev();

  private constructor(url: string, called: ListeningDevRev["called"]) {
    this.url = url;
    this.called = called;
  }

  static async start(): Promise<ListeningDevRev> {
    const { promise, resolve } = Promise.withResolvers<Awaited<ListeningDevRev["called"]>>();
    const { url } = await listen(async (request, response) => {
      const body = (await json(request)) as ExecuteRequest;
      expect(request.url).toBe("/ai-agents.events.execute-async");
      response.setHeader("content-type", "application/json").end(JSON.stringify({ session: { id: SESSION } }));
      resolve({ request: body, headers: request.headers });
    });
    return new ListeningDevRev(url, promise);
  }

  /** Delivers what the agent says about a call, and tells how that was answered. */
  async deliver(webhook: string, secret: string, call: ExecuteRequest, what: object): Promise<number> {
    const { raw } = this.#devrev.delivery(call, what);
    const body = JSON.stringify({ ...Object(raw), timestamp: new Date().toISOString() });
    const headers = { "x-devrev-signature": await signDelivery(body, { secret }) };
    return (await fetch(webhook, { method: "POST", headers, body })).status;
  }
}
