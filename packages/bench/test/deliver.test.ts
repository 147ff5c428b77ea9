import { expect, onTestFinished, test } from "vitest";
import { ask, Children } from "../src/child.ts";
import type { Comparison } from "../src/comparison.ts";
import { Connection, isWhole } from "../src/deliver/connection.ts";
import { contenders } from "../src/deliver/contenders.ts";
import { deliver as measurement } from "../src/deliver/deliver.ts";
import { deliver, startServer } from "../src/deliver/round.ts";
import type { Count } from "../src/deliver/server.ts";
import { deliveryOf, signAsDevRev } from "../src/delivery.ts";
import type { Section } from "../src/measurement.ts";
import { Places } from "../src/stores/places.ts";

function resources() {
  const [children, places] = [new Children(), new Places()];
  onTestFinished(async () => {
    children.kill();
    await places.remove();
  });
  return { children, places };
}

function post(path: string, body: Buffer, headers: Record<string, string>): Buffer {
  const lines = Object.entries({ ...headers, "content-length": String(body.length) }).map((line) => line.join(": "));
  return Buffer.concat([
    Buffer.from(`POST ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join("\r\n")}\r\n\r\n`),
    body,
  ]);
}

test.for([...contenders])("%s takes all that is sent to it, and nothing that is forged", async (contender) => {
  const { children, places } = resources();
  const { child: sender } = await children.start(new URL("../src/deliver/sender.ts", import.meta.url));
  const { server, address } = await startServer(children, places, contender);
  expect((await deliver({ sender, server, address }, 4)).rate).toBeGreaterThan(0);

  const [run = ""] = await ask<string[]>(server, { start: 1 });
  const connection = await Connection.open(address.port);
  onTestFinished(() => connection.close());
  const body = Buffer.from(JSON.stringify(deliveryOf({ id: "1", kind: "message", run, sessionObject: "TKT-0" })));
  const forged = Buffer.from(body.toString().replace("staging", "forging"));
  const count = async () => (await ask<Count>(server, { count: [run] })).taken;
  expect(await connection.send(post(address.path, forged, signAsDevRev(body)))).toBe(401);
  expect(await count()).toBe(0);
  expect(await connection.send(post(address.path, body, signAsDevRev(body)))).toBe(200);
  expect(await count()).toBe(1);
});

test("every server has a rate", { timeout: 300_000 }, async () => {
  const [section] = await measurement.measure({ rounds: 1, calls: 100 }, () => {});
  const { samples, facts } = (section as Section).data as Comparison;
  expect(Object.keys(samples)).toEqual(contenders);
  for (const [value] of Object.values(samples)) expect(value).toBeGreaterThan(0);
  expect(facts?.["receiver"]).toMatchObject({ "ratio to receiver": 1 });
});

test("an answer is whole when its length, or its last chunk, is there", () => {
  const answers = {
    "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n": true,
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok": true,
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no": false,
    "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n": false,
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n": false,
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n": true,
  };
  for (const [answer, expected] of Object.entries(answers)) expect(isWhole(answer)).toBe(expected);
});
