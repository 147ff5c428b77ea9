import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { open } from "./sandboxes.ts";

/** Sends a request whose Host header says something. */
async function hosted(url: string, path: string, host: string): Promise<number | undefined> {
  const asked = httpRequest(url + path, { method: "POST", headers: { host, authorization: "Bearer a" } }).end("{}");
  const [response] = await once(asked, "response");
  response.resume();
  return response.statusCode;
}

test("only a loopback name in Host is answered", async () => {
  const { sandbox } = await open();
  const { port } = new URL(sandbox.url);
  for (const host of ["127.0.0.1", `localhost:${port}`, `[::1]:${port}`, "127.9.9.9:1"]) {
    expect([host, await hosted(sandbox.url, "/webhooks.list", host)]).toEqual([host, 200]);
  }
  for (const host of ["example.com", `rebound.example:${port}`, "127.0.0.1.example", "localhost.example"]) {
    for (const path of ["/webhooks.list", "/_sandbox/state", "/"]) {
      expect([host, await hosted(sandbox.url, path, host)]).toEqual([host, 403]);
    }
  }
});

test("malformed JSON is a parse error, and says where", async () => {
  const { sandbox } = await open();
  const ask = async (body: string) => {
    const response = await fetch(`${sandbox.url}/webhooks.list`, {
      method: "POST",
      headers: { authorization: "Bearer a", "content-type": "application/json" },
      body,
    });
    return response.json();
  };
  expect(await ask('{"id": }')).toMatchObject({ type: "parse_error", detail: expect.stringContaining("}") });
  expect(await ask("")).toMatchObject({ type: "parse_error", detail: expect.stringContaining("{} at least") });
});

test("a body that is said not to be JSON is refused", async () => {
  const { sandbox } = await open();
  const response = await fetch(`${sandbox.url}/webhooks.list`, {
    method: "POST",
    headers: { authorization: "Bearer a", "content-type": "application/x-www-form-urlencoded" },
    body: "{}",
  });
  expect([response.status, await response.json()]).toMatchObject([400, { type: "invalid_content_type" }]);
});

test("a body without end is refused while it streams", async () => {
  const { sandbox } = await open();
  const endless = Readable.from(
    (function* () {
      for (;;) yield "x".repeat(65_536);
    })(),
  );
  const asked = httpRequest(`${sandbox.url}/webhooks.list`, { method: "POST", headers: { authorization: "Bearer a" } });
  asked.on("error", () => endless.destroy());
  endless.pipe(asked);
  const [response] = await once(asked, "response");
  expect(response.statusCode).toBe(413);
  endless.destroy();
  asked.destroy();
});

test("a caller that goes away in the middle of its request harms nobody", async () => {
  const { sandbox, client } = await open();
  const socket = connect(Number(new URL(sandbox.url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  socket.write(
    "POST /webhooks.list HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer a\r\ncontent-length: 99\r\n\r\n{",
  );
  socket.resetAndDestroy();
  await expect(client.webhooks.list()).resolves.toEqual({ webhooks: [] });
});

test("another method than POST is not allowed", async () => {
  const { sandbox } = await open();
  const response = await fetch(`${sandbox.url}/webhooks.list`);
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
});
