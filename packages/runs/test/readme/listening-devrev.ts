import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import type { ExecuteRequest } from "@agent-events/contract";
import { signDelivery } from "@agent-events/receiver";
import { expect, onTestFinished } from "vitest";
import { DevRev, SESSION } from "../devrev.ts";

/** A port of loopback where nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}

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
    const server = createServer(async (request, response) => {
      const body = (await json(request)) as ExecuteRequest;
      expect(request.url).toBe("/ai-agents.events.execute-async");
      response.setHeader("content-type", "application/json").end(JSON.stringify({ session: { id: SESSION } }));
      resolve({ request: body, headers: request.headers });
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return new ListeningDevRev(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, promise);
  }

  /** Delivers what the agent says about a call, and tells how that was answered. */
  async deliver(webhook: string, secret: string, call: ExecuteRequest, what: object): Promise<number> {
    const { raw } = this.#devrev.delivery(call, what);
    const body = JSON.stringify({ ...Object(raw), timestamp: new Date().toISOString() });
    const headers = { "x-devrev-signature": await signDelivery(body, { secret }) };
    return (await fetch(webhook, { method: "POST", headers, body })).status;
  }
}
