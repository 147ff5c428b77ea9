import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contenders, loadContender } from "../src/call/contenders.ts";

let received: {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage["headers"];
  body: string;
};
const status = { next: 200 };
const server = createServer(async (request, response) => {
  const { method, url, headers } = request;
  received = { method, url, headers, body: await text(request) };
  response
    .writeHead(status.next, { "Content-Type": "application/json" })
    .end(JSON.stringify(status.next === 200 ? { session: { id: "session-1" } } : { type: "bad_request" }));
});

const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.for(contenders)("%s makes the call and returns the id of the session", async (contender) => {
  const connect = await loadContender(contender);
  status.next = 200;
  await expect(connect(baseUrl(), "token-1")("Hello?")).resolves.toBe("session-1");
  expect(received).toMatchObject({ method: "POST", url: "/ai-agents.events.execute-async" });
  expect(received.headers).toMatchObject({ authorization: "Bearer token-1", "x-devrev-scope": "beta" });
  expect(received.headers["content-type"]).toMatch(/^application\/json/);
  expect(received.body).toBe(
    '{"agent":"don:core:dvrv-us-1:devo/0:ai_agent/1","event":{"input_message":{"message":"Hello?"}},' +
      '"session_object":"TKT-4821","webhook_target":{"webhook":"don:integration:dvrv-us-1:devo/0:webhook/123"}}',
  );
});

test.for(contenders)("%s rejects when the server refuses", async (contender) => {
  const connect = await loadContender(contender);
  status.next = 400;
  await expect(connect(baseUrl(), "token-1")("Hello?")).rejects.toThrow(/400/);
});
