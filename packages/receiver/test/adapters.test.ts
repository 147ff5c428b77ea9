import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { expressHandler } from "../src/adapters/express.ts";
import { honoHandler } from "../src/adapters/hono.ts";
import { lambdaHandler } from "../src/adapters/lambda.ts";
import { signDelivery } from "../src/index.ts";
import { bytesOf, challenges, events, observe, SECRET } from "./deliveries.ts";
import { mounts, type Sent } from "./servers.ts";

async function signed(body: unknown, secret = SECRET): Promise<Sent> {
  const bytes = bytesOf(body);
  return { headers: { "X-DevRev-Signature": await signDelivery(bytes, { secret }) }, body: bytes };
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
    await sleep(1);
  }
}

describe.each(mounts)("%s", (_, mount, reads, advice) => {
  test("a signed delivery reaches onDelivery, and is answered 200 without a body", async () => {
    const { receive, deliveries } = observe();
    const send = await mount(receive, "nothing");
    const answer = await send(await signed(events.message));
    expect(answer).toMatchObject({ status: 200, body: "", headers: { "x-content-type-options": "nosniff" } });
    expect(deliveries).toMatchObject([{ kind: "message", raw: events.message }]);
  });

  test("a wrong signature is answered 401, and so is none, or more than one", async () => {
    const { receive, deliveries, rejections } = observe();
    const send = await mount(receive, "nothing");
    const { headers, body } = await signed(events.message);
    const right = headers["X-DevRev-Signature"] as string;
    expect(await send(await signed(events.message, "another"))).toMatchObject({
      status: 401,
      body: expect.stringMatching(/signature/),
    });
    expect((await send({ headers: {}, body })).status).toBe(401);
    expect((await send({ headers: { "X-DevRev-Signature": [right, right] }, body })).status).toBe(401);
    expect((await send({ headers, body: bytesOf(`${Buffer.from(body as Uint8Array)} `) })).status).toBe(401);
    expect(rejections.map((one) => "problem" in one && one.problem)).toEqual([
      "mismatch",
      "missing",
      "repeated",
      "rewritten-body",
    ]);
    expect(deliveries).toEqual([]);
  });

  test("every byte of the body counts, readable or not", async () => {
    const bytes: Uint8Array[] = [];
    const { receive } = observe({ onDelivery: (_, arrival) => void bytes.push(arrival.bytes) });
    const send = await mount(receive, "nothing");
    const unreadable = reads === "text" ? [] : [Uint8Array.from({ length: 256 }, (_, byte) => byte)];
    const bodies = [`\r\n {"ä":"\\u003c","\u2028":"🦉"}\t\n`, "", "\0", ...unreadable].map(bytesOf);
    for (const body of bodies) expect((await send(await signed(body))).status).toBe(200);
    expect(bytes.map((one) => Buffer.from(one).toString("hex"))).toEqual(
      bodies.map((one) => Buffer.from(one).toString("hex")),
    );
  });

  test("a delivery of any content type is taken, one that cannot be read included, and the type is handed on", async () => {
    const types: unknown[] = [];
    const { receive } = observe({ onDelivery: (_, { headers }) => void types.push(headers.get("content-type")) });
    const send = await mount(receive, "nothing");
    const { headers, body } = await signed(events.message);
    const given = ["application/json; charset=utf-8", "text/plain", "json", "application/json;;=", "/"];
    for (const type of given) {
      expect((await send({ headers: { ...headers, "content-type": type }, body })).status, type).toBe(200);
    }
    expect(types).toEqual(given);
  });

  test("a challenge is answered as JSON", async () => {
    const send = await mount(observe().receive, "nothing");
    const { status, headers, body } = await send(await signed(challenges.flat));
    expect([status, JSON.parse(body)]).toEqual([200, { challenge: "3q2-7wAtVf9kZk1eFqTn" }]);
    expect(headers["content-type"]).toMatch(/^application\/json/);
  });

  test("GET is answered 405 with what is allowed", async () => {
    const send = await mount(observe().receive, "nothing");
    expect(await send({ method: "GET", headers: {}, body: new Uint8Array() })).toMatchObject({
      status: 405,
      headers: { allow: "POST" },
    });
  });

  test("a stale delivery is answered 400", async () => {
    const send = await mount(observe({ now: () => Date.parse("2026-11-24T12:00:06Z") }).receive, "nothing");
    expect(await send(await signed(events.message))).toMatchObject({
      status: 400,
      body: expect.stringMatching(/86400 s behind/),
    });
  });

  test("an onDelivery that fails or is slow is answered 503", async () => {
    const failing = await mount(observe({ onDelivery: () => Promise.reject(new Error("down")) }).receive, "nothing");
    expect((await failing(await signed(events.message))).status).toBe(503);
    const slow = await mount(observe({ onDelivery: () => sleep(500), deadline: 30 }).receive, "nothing");
    expect((await slow(await signed(events.message))).status).toBe(503);
  });

  test("a body that is too large is answered 413, and the next request is taken", async () => {
    const { receive, rejections } = observe();
    const send = await mount(receive, "nothing");
    expect((await send(await signed(new Uint8Array(3_000_000)))).status).toBe(413);
    expect(rejections).toMatchObject([{ name: "BodyTooLargeError" }]);
    expect((await send(await signed(events.message))).status).toBe(200);
  });

  test("a body that was parsed before is an error at once, which says what to do here", async () => {
    const { receive, deliveries, rejections } = observe();
    const send = await mount(receive, "parsed");
    expect(await send(await signed(events.message))).toMatchObject({
      status: 500,
      body: expect.stringMatching(/cannot read the body/),
    });
    expect(rejections).toMatchObject([{ name: "ParsedBodyError", next: expect.stringContaining(advice) }]);
    expect(deliveries).toEqual([]);
  });

  test("the raw bytes that something else has kept are as good", async () => {
    const { receive, deliveries } = observe();
    const send = await mount(receive, "kept");
    expect((await send(await signed(`${JSON.stringify(events.message)}\n`))).status).toBe(200);
    expect(deliveries).toHaveLength(1);
  });
});

describe.each(mounts.filter(([, , reads]) => reads === "stream"))("%s, with a body that streams", (_, mount) => {
  test("a body in chunks is put together", async () => {
    const { receive, deliveries } = observe();
    const send = await mount(receive, "nothing");
    const { headers, body } = await signed(events.message);
    expect((await send({ headers, body: chunksOf(body as Uint8Array, 100) })).status).toBe(200);
    expect(deliveries).toHaveLength(1);
  });

  test("a body without end is answered 413 soon, and the next request is taken", async () => {
    const { receive } = observe();
    const send = await mount(receive, "nothing");
    let sent = 0;
    const body = (async function* () {
      for (; sent < 1_000_000_000; sent += 65_536) {
        yield new Uint8Array(65_536);
        await sleep(0);
      }
    })();
    expect((await send({ headers: { "X-DevRev-Signature": "0".repeat(64) }, body })).status).toBe(413);
    expect(sent).toBeLessThan(32_000_000);
    expect((await send(await signed(events.message))).status).toBe(200);
  });

  test("many at once are all answered", async () => {
    const { receive, deliveries } = observe({});
    const send = await mount(receive, "nothing");
    const sent = await signed(events.message);
    const answers = await Promise.all(Array.from({ length: 100 }, () => send(sent)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(deliveries).toHaveLength(100);
  });

  test("a sender that goes away in the middle is observed, and the next request is taken", async () => {
    const { receive, rejections } = observe();
    const send = await mount(receive, "nothing");
    const body = (async function* () {
      yield bytesOf("{");
      // Long enough for a busy machine to have taken the connection.
      await sleep(300);
      throw new Error("gone");
    })();
    await expect(send({ headers: {}, body })).rejects.toThrow();
    const observed = () => expect(rejections).toMatchObject([{ name: "BodyIncompleteError" }]);
    await vi.waitFor(observed, { timeout: 90_000 });
    expect((await send(await signed(events.message))).status).toBe(200);
  });
});

test("express.text keeps the bytes of a text, and c.req.arrayBuffer() those of anything", async () => {
  const { receive, deliveries } = observe();
  const body = bytesOf(events.message);
  const signature = await signDelivery(body, { secret: SECRET });
  const request = {
    method: "POST",
    headers: { "x-devrev-signature": signature },
    readableDidRead: true,
    body: JSON.stringify(events.message),
    async *[Symbol.asyncIterator]() {},
  };
  const statuses: number[] = [];
  await expressHandler(receive)(request, { writeHead: (status) => statuses.push(status), end: () => {} });
  const raw = new Request("https://example.com", { method: "POST", body, headers: request.headers });
  const bodyCache = { arrayBuffer: raw.arrayBuffer() };
  statuses.push((await honoHandler(receive)({ req: { raw, bodyCache } })).status);
  expect(statuses).toEqual([200, 200]);
  expect(deliveries).toHaveLength(2);
});

test("an event of Lambda without headers, body or method is answered like any other request", async () => {
  const handler = lambdaHandler(observe().receive);
  expect((await handler({})).statusCode).toBe(405);
  expect((await handler({ httpMethod: "POST", headers: null, body: null })).statusCode).toBe(401);
  expect((await handler({ httpMethod: "POST", body: null, isBase64Encoded: true })).statusCode).toBe(401);
});

test("an event of Lambda that says it is base64, and is not, is answered 500 with what to do", async () => {
  const { receive, rejections } = observe();
  const headers = { "x-devrev-signature": "0".repeat(64) };
  for (const body of ["{}", "a", "ä"]) {
    const { statusCode } = await lambdaHandler(receive)({ httpMethod: "POST", headers, body, isBase64Encoded: true });
    expect(statusCode, body).toBe(500);
  }
  const rejection = { name: "ParsedBodyError", next: expect.stringContaining("proxy integration") };
  expect(rejections).toMatchObject(Array(3).fill(rejection));
});
