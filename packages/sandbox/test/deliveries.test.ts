import { validate as isEvent } from "@agent-events/contract/validators/webhook-event-request";
import { validate as isChallenge } from "@agent-events/contract/validators/webhook-verify-request";
import { signatureForms, signDelivery } from "@agent-events/receiver";
import { expect, test } from "vitest";
import { manualClock, realClock } from "../src/index.ts";
import { answering, listening, receiver, SECRET } from "./receivers.ts";
import { delivers, open, request, says, verified } from "./sandboxes.ts";

test("a call is answered, and then the agent's events arrive in their order", async () => {
  const world = await open({ agent: delivers(says("one"), says("two"), says("three")) });
  const { url, deliveries } = await receiver();
  const webhook = await verified(world, url);
  const { session } = await world.client.execute(request(webhook, { client_metadata: { run: "run_1" } }));
  await world.sandbox.idle();
  expect(deliveries.map((delivery) => delivery.kind === "message" && delivery.message)).toEqual([
    "one",
    "two",
    "three",
  ]);
  expect(deliveries[0]).toMatchObject({
    session: session.id,
    sessionObject: "order-17",
    clientMetadata: { run: "run_1" },
  });
});

test("every body that is delivered keeps the contract", async () => {
  const world = await open({ agent: delivers(says("flat"), { envelope: "wrapped" }) });
  const webhook = await verified(world, (await answering((response) => response.end())).url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const [challenge, ...events] = world.sandbox.deliveries().map(({ body }) => JSON.parse(body));
  expect([isChallenge(challenge), isChallenge.errors]).toEqual([true, null]);
  expect(events).toHaveLength(2);
  for (const event of events) expect([isEvent(event), isEvent.errors]).toEqual([true, null]);
  expect(events[0].timestamp).toMatch(/T\d\d:\d\d:\d\d\.\d{9}Z$/);
});

test("a delivery carries its signature and the webhook's fixed headers", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  const { url, got } = await answering((response) => response.end());
  const webhook = await verified(world, url, { headers: [{ name: "X-Api-Key", value: "3f1c" }] });
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const [{ headers, body } = { headers: {}, body: "" }] = got;
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "x-api-key": "3f1c",
    "x-devrev-signature": await signDelivery(body, { secret: SECRET }),
  });
});

test.each(signatureForms)("deliveries can be signed as %s", async (signatureForm) => {
  const world = await open({ agent: delivers(says("Hello")), signatureForm });
  const { url, deliveries } = await receiver({ signatureForm });
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  expect(deliveries).toHaveLength(1);
});

test("what is not answered 200 is sent again after 30 s and after 3 min, the same bytes each time", async () => {
  const clock = manualClock();
  const world = await open({ agent: delivers(says("Hello")), clock });
  const { url, got } = await answering((response) => response.writeHead(500).end());
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  const begun = clock.now();
  await world.sandbox.waiting();
  for (const step of [29_999, 1, 149_999, 1]) {
    await clock.advance(step);
    await world.sandbox.waiting();
  }
  await world.sandbox.idle();
  const { state, reason, attempts } = world.sandbox.deliveries().at(-1) ?? {};
  expect(attempts?.map(({ at }) => at - begun)).toEqual([0, 30_000, 180_000]);
  expect(attempts?.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect([state, reason]).toEqual(["lost", "answered 500: only 200 counts"]);
  expect(new Set(got.map(({ body }) => body)).size).toBe(1);
  expect(got).toHaveLength(3);
});

test("an attempt that succeeds is the last", async () => {
  const clock = manualClock();
  const world = await open({ agent: delivers(says("Hello")), clock });
  const answers = [503, 200, 200];
  const { url, got } = await answering((response) => response.writeHead(answers.shift() ?? 500).end());
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.waiting();
  await clock.advance(30_000);
  await world.sandbox.idle();
  expect(got).toHaveLength(2);
  expect(world.sandbox.deliveries().at(-1)).toMatchObject({ state: "delivered", reason: undefined });
});

test("a clock with speed shortens the waits between attempts", async () => {
  const world = await open({ agent: delivers(says("Hello")), clock: realClock({ speed: 10_000 }) });
  const { url, got } = await answering((response) => response.writeHead(500).end());
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  expect(got).toHaveLength(3);
});

test.each([
  ["never answers", () => listening(() => {}), "no answer within 1 s"],
  [
    "resets the connection",
    () => listening((incoming) => incoming.socket.resetAndDestroy()),
    "the connection was reset before the answer came (ECONNRESET)",
  ],
  [
    "redirects",
    () => listening((_, response) => response.writeHead(307, { location: "/elsewhere" }).end()),
    "answered 307: only 200 counts, and a redirect (to /elsewhere) is not followed",
  ],
  ["answers 204", () => listening((_, response) => response.writeHead(204).end()), "answered 204: only 200 counts"],
  [
    "begins an answer and never ends it",
    () => listening((_, response) => response.writeHead(200).write("{")),
    "answered 200, but not wholly within 1 s",
  ],
  ["speaks no HTTP", () => listening((incoming) => incoming.socket.end("hello\r\n\r\n")), "Parse Error"],
  ["answers with something else", () => listening((_, response) => response.end("ok")), 'not with {"challenge": …}'],
  [
    "is said to speak TLS, in upper case, and does not",
    async () => (await listening(() => {})).replace("http:", "HTTPS:"),
    "no connection: it does not speak TLS (EPROTO)",
  ],
  [
    "has an address that Node cannot use",
    async () => "http://%E0@127.0.0.1:1/",
    "no connection: the address cannot be used: URI malformed",
  ],
  ["is not there", async () => "http://127.0.0.1:1/", "no connection: nothing listens there (ECONNREFUSED)"],
])("a server that %s never becomes active, and it is told why", async (_, server, outcome) => {
  const world = await open({ timeout: 1_000, clock: realClock({ speed: 10_000 }) });
  const webhook = await verified(world, await server());
  await world.sandbox.idle();
  const [verify] = world.sandbox.deliveries();
  expect(verify?.attempts).toHaveLength(3);
  expect(verify?.reason).toContain(outcome);
  expect((await world.client.webhooks.get({ id: webhook.id })).webhook.status).toBe("unverified");
  expect(world.sandbox.webhooks()[0]?.verification).toBe("failed");
});

test("the scheme of an address may be in upper case", async () => {
  const world = await open();
  const { url } = await receiver();
  await verified(world, url.replace("http:", "HTTP:"));
  expect(world.sandbox.webhooks()[0]?.status).toBe("active");
});

test("of a huge answer only the beginning is read", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  const { url } = await answering((response) => {
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
    };
    response.on("drain", more);
    more();
  });
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const { answer, ok } = world.sandbox.deliveries().at(-1)?.attempts[0] ?? {};
  expect(ok).toBe(true);
  expect(answer).toMatchObject({ status: 200, truncated: true, body: "x".repeat(4_096) });
});

test("copies of a delivery have one id, and are one delivery to whoever looks at ids", async () => {
  const world = await open({ agent: delivers({ ...says("thrice"), copies: 3 }) });
  const { url, deliveries } = await receiver();
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  expect(deliveries).toHaveLength(3);
  expect(new Set(deliveries.map(({ id }) => id)).size).toBe(1);
  expect(
    world.sandbox
      .deliveries()
      .at(-1)
      ?.attempts.map(({ copy }) => copy)
      .sort(),
  ).toEqual([1, 2, 3]);
});

test.each(["wrong", "missing", "malformed"] as const)("a %s signature is refused by a receiver", async (signature) => {
  const world = await open({ agent: delivers({ signature }), clock: realClock({ speed: 10_000 }) });
  const { url, deliveries } = await receiver();
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  expect(deliveries).toEqual([]);
  const reason = `answered 401, as it should: its signature is ${signature}`;
  const [attempt] = [{ ok: false, right: true, outcome: reason }];
  expect(world.sandbox.deliveries().at(-1)).toMatchObject({ state: "refused", reason, attempts: [attempt] });
});

test("a stale timestamp is refused by a receiver", async () => {
  const world = await open({ agent: delivers({ age: 600_000 }), clock: realClock({ speed: 10_000 }) });
  const { url } = await receiver();
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const reason = "answered 400, as it should: its timestamp is not of now";
  expect(world.sandbox.deliveries().at(-1)).toMatchObject({ state: "refused", reason, age: 600_000 });
});

test.each([
  ["forged, and taken", { signature: "wrong" as const }, 200, "delivered", 401],
  ["forged, and answered with an error", { signature: "missing" as const }, 500, "lost", 401],
  ["stale, and taken", { age: 600_000 }, 200, "delivered", 400],
  ["stale, and refused for another reason", { age: -600_000 }, 401, "lost", 400],
])("of a delivery that is %s, it is told what should have been answered", async (_, fault, status, state, wanted) => {
  const world = await open({ agent: delivers(fault) });
  const { url } = await answering((response) => response.writeHead(status).end());
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const delivery = world.sandbox.deliveries().at(-1);
  expect(delivery).toMatchObject({ state, attempts: [{ ok: status === 200, right: false }] });
  expect(delivery?.reason).toContain(`answered ${status}, and should be ${wanted}: its `);
});

test("who gets no signature and no timestamp has nothing to refuse", async () => {
  const { sandbox, client } = await open({ agent: delivers({ signature: "wrong" }, { age: 600_000 }) });
  sandbox.onEventSource("source", () => {});
  await client.execute(request(undefined, { event_source_target: { event_source: "source" } }));
  await sandbox.idle();
  expect(sandbox.deliveries()).toMatchObject(Array(2).fill({ state: "delivered", reason: undefined }));
});

test("what is forged and sent again on demand is judged by that attempt", async () => {
  const world = await open({ agent: delivers({ signature: "wrong" }) });
  const statuses = [200, 401];
  const { url } = await answering((response) => response.writeHead(statuses.shift() ?? 500).end());
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  expect(await world.sandbox.redeliver("delivery_2")).toMatchObject({ state: "refused" });
  expect(await world.sandbox.redeliver("delivery_2")).toMatchObject({ state: "lost" });
});

test("fields can be left out and set to something else", async () => {
  const broken = { omit: ["client_metadata"], set: { "ai_agent_response.session_object": "other", "a.b": 1 } };
  const world = await open({ agent: delivers({ ...says("Hello"), ...broken }) });
  const webhook = await verified(world, (await answering((response) => response.end())).url);
  await world.client.execute(request(webhook, { client_metadata: { run: "run_1" } }));
  await world.sandbox.idle();
  const body = JSON.parse(world.sandbox.deliveries().at(-1)?.body ?? "");
  expect(body).toMatchObject({ a: { b: 1 }, ai_agent_response: { session_object: "other" } });
  expect(body.ai_agent_response).not.toHaveProperty("client_metadata");
});

test("deliveries of several calls go out at the same time", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  let held = 0;
  const both = Promise.withResolvers<void>();
  const { url } = await answering(async (response) => {
    if (++held === 2) both.resolve();
    await both.promise;
    response.end();
  });
  const webhook = await verified(world, url);
  await Promise.all([world.client.execute(request(webhook)), world.client.execute(request(webhook))]);
  await world.sandbox.idle();
  expect(
    world.sandbox
      .deliveries()
      .slice(1)
      .map(({ state }) => state),
  ).toEqual(["delivered", "delivered"]);
});

test("an acknowledgement that comes last comes after the deliveries were answered", async () => {
  const plan = delivers(says("early"));
  const world = await open({
    agent: (call) => ({ ...plan(call), acknowledgement: { kind: "accept", after: 0, last: true } }),
  });
  const { url, deliveries } = await receiver();
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  expect(deliveries).toHaveLength(1);
});

test("a delivery is sent again on demand, under the secret of now", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  const next = "dGhlLW5leHQtc2lnbmluZy1zZWNyZXQh";
  const { url, deliveries } = await receiver({ secret: [SECRET, next] });
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  await world.client.webhooks.update({ id: webhook.id, secret: next });
  const id = world.sandbox.deliveries().find(({ type }) => type === "ai_agent_response")?.id ?? "";
  const again = await world.sandbox.redeliver(id);
  expect(again.attempts.map(({ number }) => number)).toEqual([1, 0]);
  expect(again.attempts[1]?.headers["x-devrev-signature"]).toBe(await signDelivery(again.body, { secret: next }));
  expect(deliveries.map((delivery) => delivery.id)).toEqual([again.eventId, again.eventId]);
});

test("what is no longer there cannot be sent again", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  const webhook = await verified(world, (await receiver()).url);
  await world.client.webhooks.delete({ id: webhook.id });
  await expect(world.sandbox.redeliver("delivery_9")).rejects.toMatchObject({ name: "NotFoundError" });
  await expect(world.sandbox.redeliver("delivery_1")).rejects.toThrow(`${webhook.id}, which delivery_1 was for`);
});
