import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startProxy } from "../src/index.ts";

/** A server that answers everything with this, behind the proxy. */
async function proxied(status: number, body: unknown): Promise<(sent: unknown) => Promise<Response>> {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const proxy = await startProxy({ upstream: `http://127.0.0.1:${port}` });
  onTestFinished(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });
  return (sent) =>
    fetch(`${proxy.url}/webhooks.get`, {
      method: "POST",
      headers: { authorization: "Bearer anything", "content-type": "application/json" },
      body: JSON.stringify(sent),
    });
}

const webhook = {
  id: "webhook",
  secret: "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz",
  status: "active",
  url: "http://localhost/",
};

test("what keeps the contract passes without a word", async () => {
  const ask = await proxied(200, { webhook });
  const response = await ask({ id: "webhook" });
  expect(response.headers.get("sl-violations")).toBeNull();
  expect(await response.json()).toEqual({ webhook });
});

test("an answer that breaks the contract passes, and the header tells", async () => {
  const ask = await proxied(200, { webhook: { ...webhook, status: "asleep" } });
  const response = await ask({ id: "webhook" });
  expect(response.status).toBe(200);
  const [violation] = JSON.parse(response.headers.get("sl-violations") ?? "[]");
  expect(violation.location).toEqual(["response", "body", "webhook", "status"]);
});

test("a request that breaks the contract reaches the server, and the header tells", async () => {
  const ask = await proxied(400, { type: "missing_required_field", field_name: "id" });
  const response = await ask({});
  expect(await response.json()).toEqual({ type: "missing_required_field", field_name: "id" });
  const [violation] = JSON.parse(response.headers.get("sl-violations") ?? "[]");
  expect(violation.location).toEqual(["request", "body"]);
});
