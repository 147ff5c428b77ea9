import { decodeDelivery } from "@agent-events/receiver";
import { expect, onTestFinished, test, vi } from "vitest";
import type { EventSourceBody, Turn } from "../src/index.ts";
import { receiver, SECRET } from "./receivers.ts";
import { delivers, open, request, says, verified } from "./sandboxes.ts";

const SOURCE = "don:integration:dvrv-us-1:devo/0:event_source/77";
const toSource = request(undefined, { event_source_target: { event_source: SOURCE } });

test("an event source hands on the wrapped envelope to its function", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")) });
  const bodies: EventSourceBody[] = [];
  sandbox.onEventSource(SOURCE, (body) => bodies.push(body));
  await client.execute(toSource);
  await sandbox.idle();
  expect(bodies).toHaveLength(1);
  expect(decodeDelivery(bodies[0] as never)).toMatchObject({ kind: "message", message: "Hello", id: undefined });
  expect(sandbox.deliveries()).toMatchObject([{ envelope: "wrapped", state: "delivered", eventId: undefined }]);
});

test("an event source hands on to an address, signed when there is a secret", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")) });
  const { url, deliveries } = await receiver({ untimed: "accept" });
  sandbox.onEventSource(SOURCE, url, { secret: SECRET });
  await client.execute(toSource);
  await sandbox.idle();
  expect(deliveries).toMatchObject([{ kind: "message", message: "Hello" }]);
});

test("what the function of an event source throws is a failed attempt", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")) });
  sandbox.onEventSource(SOURCE, () => {
    throw new RangeError("no room");
  });
  await client.execute(toSource);
  await sandbox.waiting();
  expect(sandbox.deliveries()[0]?.attempts).toMatchObject([{ ok: false, outcome: "no room", answer: undefined }]);
});

test("a function that does not return is late", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")), timeout: 50 });
  sandbox.onEventSource(SOURCE, () => new Promise(() => {}));
  await client.execute(toSource);
  await sandbox.waiting();
  expect(sandbox.deliveries()[0]?.attempts).toMatchObject([{ ok: false, outcome: "no answer within 0.05 s" }]);
});

test("an event source that nothing is registered for is accepted, and fails visibly", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")) });
  await client.execute(toSource);
  await sandbox.idle();
  expect(sandbox.deliveries()[0]).toMatchObject({ state: "not-sent", attempts: [] });
  expect(sandbox.deliveries()[0]?.reason).toContain(
    "register it with onEventSource, POST /_sandbox/event-sources, or `agent-events sandbox --event-source ID=URL`",
  );
});

test("an event source may not hand on to another machine, nor sign with what is no key", async () => {
  const { sandbox } = await open({ signatureForm: "decoded-hex" });
  const register = (secret: string) => sandbox.onEventSource(SOURCE, "http://127.0.0.1/", { secret });
  expect(() => register("not base64")).toThrow("the secret is not the base64 that decoded-hex needs");
  expect(() => register("")).toThrow("the secret is empty");
  expect(() => sandbox.onEventSource(SOURCE, "http://example.com/")).toThrow(/example.com is not this machine/);
});

test("of two targets, the named one is taken; without a name the webhook, if there is one of the id", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  const webhook = await verified(world, (await receiver()).url);
  world.sandbox.onEventSource(SOURCE, () => {});
  const both = { ...toSource, ...request(webhook), event_source_target: { event_source: SOURCE } };
  await world.client.execute({ ...both, target: "event_source_target" });
  await world.client.execute(both);
  await world.client.execute({ ...both, webhook_target: { webhook: "webhook/of/another" } });
  await world.sandbox.idle();
  const [, ...recipients] = world.sandbox.deliveries().map(({ to }) => to.kind);
  expect(recipients.sort()).toEqual(["event-source", "event-source", "webhook"]);
});

test("a call without a target is accepted, and its record tells that nothing comes of it", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")) });
  await client.execute(request());
  await sandbox.idle();
  expect(sandbox.deliveries()).toEqual([]);
  expect(sandbox.calls()[0]?.note).toBe("the call names no target, so nothing is delivered");
});

test("the agent is told what was said before in the session", async () => {
  const told: (readonly Turn[])[] = [];
  const { client } = await open({
    agent: (call) => {
      told.push(call.history);
      return delivers(says(`You said ${call.request.event.input_message.message}`))(call);
    },
  });
  const say = (message: string, session_object = "order-17") =>
    client.execute(request(undefined, { event: { input_message: { message } }, session_object }));
  await say("one");
  await say("two");
  await say("three", "order-18");
  expect(told).toEqual([[], [{ message: "one", reply: "You said one" }], []]);
});

test("the agent is told when the very same body comes again", async () => {
  const attempts: number[] = [];
  const { client } = await open({
    agent: (call) => {
      attempts.push(call.attempt);
      return delivers()(call);
    },
  });
  for (const session_object of ["a", "a", "b", "a"]) await client.execute(request(undefined, { session_object }));
  expect(attempts).toEqual([1, 2, 1, 3]);
});

test("an agent refuses a call with a documented error", async () => {
  const { sandbox, client } = await open({
    agent: () => ({
      acknowledgement: { kind: "refuse", error: "too_many_requests", retryAfter: 7 },
      deliveries: [],
      shuffled: false,
    }),
  });
  await expect(client.execute(request())).rejects.toMatchObject({
    status: 429,
    type: "too_many_requests",
    retryAfter: 7,
  });
  expect(sandbox.calls()[0]?.answer?.headers).toMatchObject({ "retry-after": "7" });
});

test.each([
  [
    "throws",
    () => {
      throw new TypeError("no such skill");
    },
    "the agent threw: no such skill",
  ],
  ["wants too much", delivers({ copies: 1_000 }), "deliveries[0].copies must be 1 to 100, got 1000"],
  [
    "says what JSON cannot hold",
    delivers(says("Hello"), { says: { agent_response: "message", message: 10n } }),
    "deliveries[1] cannot be written: Do not know how to serialize a BigInt",
  ],
  [
    "tells a time that there is not",
    delivers({ age: Number.POSITIVE_INFINITY }),
    "deliveries[0] cannot be written: Invalid time value",
  ],
])("an agent that %s is an internal error, and the sandbox lives on", async (_, agent, why) => {
  const { sandbox, client } = await open({ agent });
  await expect(client.execute(request())).rejects.toMatchObject({ type: "internal_error", detail: why });
  expect(sandbox.calls()[0]).toMatchObject({ note: why, answer: { status: 500 } });
  await expect(client.webhooks.list()).resolves.toEqual({ webhooks: [] });
});

test("metadata that no delivery could carry is refused with the call", async () => {
  const { sandbox } = await open({ agent: delivers(says("Hello")) });
  const depth = 100_000;
  const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  const response = await fetch(`${sandbox.url}/ai-agents.events.execute-async`, {
    method: "POST",
    headers: { authorization: "Bearer any", "content-type": "application/json" },
    body: JSON.stringify({ ...toSource, client_metadata: 0 }).replace(
      '"client_metadata":0',
      `"client_metadata":${deep}`,
    ),
  });
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { type: "invalid_field", field_name: "client_metadata", detail: "client_metadata: is nested too deeply" },
  ]);
});

test("a call whose deliveries break off after its answer is told so in its record", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => told.mockRestore());
  let written = 0;
  const message = { toJSON: () => (++written === 1 ? "Hello" : 10n) };
  const { sandbox, client } = await open({ agent: delivers({ says: { agent_response: "message", message } }) });
  await client.execute(toSource);
  await sandbox.idle();
  expect(sandbox.deliveries()).toEqual([]);
  expect(sandbox.calls()[0]).toMatchObject({
    answer: { status: 200 },
    note: "its deliveries broke off: Do not know how to serialize a BigInt",
  });
  expect(told).toHaveBeenCalledOnce();
});

test("what a call leads to is recorded with it, and its token is not", async () => {
  const world = await open({ agent: delivers(says("one"), says("two")) });
  const webhook = await verified(world, (await receiver()).url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const { deliveries = [], session, headers, body } = world.sandbox.calls().at(-1) ?? {};
  expect(deliveries).toEqual(["delivery_2", "delivery_3"]);
  expect(session).toMatch(/ai_agent_session\/1$/);
  expect(headers?.["authorization"]).toBe("Bearer ***");
  expect(JSON.parse(body ?? "")).toEqual(request(webhook));
});
