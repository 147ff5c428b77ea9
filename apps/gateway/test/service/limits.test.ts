import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { Wire } from "../support/wire.ts";
import { environment, start } from "./gateways.ts";
import { sandbox } from "./sandboxes.ts";

/** A connection to a gateway that speaks no HTTP by itself. */
async function socketTo(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, "connect");
  return socket;
}

test("a head that does not end is cut after 10 s, one of more than 16 KiB at once; others do not notice", async () => {
  const { url } = await start(await environment(await sandbox()));
  const begun = performance.now();
  const slow = await socketTo(url);
  slow.write("GET /healthz HTTP/1.1\r\nhost: x\r\n");
  const drip = setInterval(() => slow.write("x: y\r\n"), 500);
  slow.on("error", () => {});
  const large = await socketTo(url);
  large.write(`GET /healthz HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(17_000)}\r\n\r\n`);
  expect(await text(large)).toMatch(/^HTTP\/1.1 431 /);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await text(slow)).toMatch(/^HTTP\/1.1 408 /);
  clearInterval(drip);
  expect(performance.now() - begun).toBeGreaterThan(9_000);
});

test("a body that nobody reads is cut, and not told that its request is late, though it was answered", async () => {
  const { url } = await start(await environment(await sandbox()));
  const slow = await Wire.open(url);
  await slow.send("GET /healthz HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n");
  const drip = setInterval(() => void slow.send("x"), 500);
  onTestFinished(() => clearInterval(drip));
  const received = await slow.closed();
  // Who is cut by the limit of a whole request, half a minute, is told 408 before.
  expect(received).toMatch(/^HTTP\/1.1 200 /);
  expect(received).not.toMatch(/HTTP\/1.1 408 /);
});

test("what does not end is cut when the gateway's patience ends", async () => {
  const { url, close } = await start(await environment(await sandbox()));
  const stuck = await socketTo(url);
  stuck.write("POST /webhooks/devrev HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{");
  stuck.on("error", () => {});
  // It has been taken once a later one is answered.
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const begun = performance.now();
  await close({ grace: 300 });
  expect(performance.now() - begun).toBeGreaterThan(250);
  expect(performance.now() - begun).toBeLessThan(6_000);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow("fetch failed");
});
