import { execFile } from "node:child_process";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { json } from "node:stream/consumers";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { answering, receiver, SECRET } from "./receivers.ts";
import { delivers, open, request, says, verified } from "./sandboxes.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers as they need
async function ask(url: string, path: string, init: RequestInit = {}): Promise<{ status: number; body: any }> {
  const response = await fetch(`${url}/_sandbox${path}`, init);
  return { status: response.status, body: await response.json() };
}

const post = (body?: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers,
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

/** An object in an object, and so on. */
function deep(depth: number): Record<string, unknown> {
  let value: Record<string, unknown> = {};
  for (let inner = 1; inner < depth; inner++) value = { a: value };
  return value;
}

test("the control API tells what the sandbox knows", async () => {
  const world = await open({ agent: delivers(says("Hello")), seed: "demo" });
  const webhook = await verified(world, (await receiver()).url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const { url } = world.sandbox;
  expect((await ask(url, "/state")).body).toMatchObject({
    url,
    seed: "demo",
    timeout: 3_000,
    schedule: [0, 30_000, 150_000],
    tokens: expect.arrayContaining(["test_token_expired", "test_too_many_requests"]),
    counts: { webhooks: 1, calls: 2, deliveries: 2 },
  });
  // As JSON has it: fields that are undefined are not there.
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  expect((await ask(url, "/webhooks")).body.webhooks).toEqual(plain(world.sandbox.webhooks()));
  expect((await ask(url, "/calls")).body.calls).toEqual(plain(world.sandbox.calls()));
  expect((await ask(url, "/deliveries")).body.deliveries).toEqual(plain(world.sandbox.deliveries()));
  expect((await ask(url, "/deliveries/delivery_2")).body.delivery).toMatchObject({
    call: "call_2",
    state: "delivered",
    attempts: [{ number: 1, ok: true, outcome: "answered 200", answer: { status: 200 } }],
  });
  expect(await ask(url, "/deliveries/delivery_9")).toMatchObject({ status: 404, body: { error: "NotFoundError" } });
  expect(await ask(url, "/calls/call_9")).toMatchObject({ status: 404 });
  expect(await ask(url, "/nonsense")).toEqual({ status: 404, body: { message: "route not found" } });
});

test("a delivery is sent again on demand", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  const { url, deliveries } = await receiver();
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const { status, body } = await ask(world.sandbox.url, "/deliveries/delivery_2/redeliver", post());
  expect([status, body.delivery.attempts.length, deliveries.length]).toEqual([200, 2, 2]);
  expect(await ask(world.sandbox.url, "/deliveries/delivery_9/redeliver", post())).toMatchObject({ status: 404 });
});

test("a scenario is triggered for the one webhook that there is, with fields of one's own", async () => {
  const world = await open();
  const { url, deliveries } = await receiver();
  await verified(world, url);
  const set = { "ai_agent_response.session_object": "TKT-1" };
  const { status, body } = await ask(
    world.sandbox.url,
    "/trigger",
    post({ scenario: "after-final", clientMetadata: { run: "run_1" }, set }),
  );
  expect([status, body.call.kind]).toEqual([202, "trigger"]);
  await world.sandbox.idle();
  expect(deliveries.length).toBeGreaterThan(1);
  for (const one of deliveries) {
    expect(one).toMatchObject({ sessionObject: "TKT-1", clientMetadata: { run: "run_1" } });
  }
  expect(world.sandbox.call(body.call.id)?.deliveries).toHaveLength(deliveries.length);
});

test("a scenario that refuses calls is triggered all the same: there is no call to refuse", async () => {
  const world = await open();
  const { url, deliveries } = await receiver();
  await verified(world, url);
  world.sandbox.trigger({ scenario: "busy" });
  await world.sandbox.idle();
  expect(deliveries.map(({ kind }) => kind)).toEqual(["message"]);
});

test.each([
  [{ scenario: "strom" }, 400, 'there is no scenario "strom"'],
  [{ scenario: 1 }, 400, "scenario must be a string"],
  [{ set: [] }, 400, "set must be an object"],
  [{ scenari: "storm" }, 400, "a trigger has no field scenari; it has scenario, webhook"],
  [{ sessionObject: "" }, 400, "no call can be like this: session_object: at least 1 character"],
  [{ webhook: "webhook/9" }, 404, "there is no webhook webhook/9; make one with webhooks.create"],
  [{ eventSource: "source" }, 404, "nothing is registered for the event source source"],
  [[], 400, "a trigger is a JSON object"],
])("a trigger that cannot be is refused in a sentence: %j", async (trigger, status, sentence) => {
  const world = await open();
  await verified(world, (await receiver()).url);
  const refused = await ask(world.sandbox.url, "/trigger", post(trigger));
  expect(refused.status).toBe(status);
  expect(refused.body.message).toContain(sentence);
});

test.each([
  ["wrapped by its scenario", { scenario: "wrapped", set: { timestamp: 1 } }, "timestamp"],
  ["for an event source", { eventSource: "source", set: { type: "other", "id.a": 1 } }, "id.a"],
])("of a delivery that is %s only what it has can be set", async (_, trigger, path) => {
  const world = await open({ agent: delivers(says("Hello")) });
  await verified(world, (await receiver()).url);
  world.sandbox.onEventSource("source", () => {});
  const sentence = `${path} cannot be set: in the wrapped envelope a delivery has only type and ai_agent_response`;
  const refused = await ask(world.sandbox.url, "/trigger", post(trigger));
  expect([refused.status, refused.body.message]).toEqual([400, expect.stringContaining(sentence)]);
  expect(world.sandbox.calls().at(-1)?.note).toContain(sentence);
  await world.sandbox.idle();
  expect(world.sandbox.deliveries()).toHaveLength(1);
  world.sandbox.trigger({ ...trigger, set: { "ai_agent_response.session_object": "TKT-1" } });
});

test.each([
  ["a field is nested too deeply", { clientMetadata: deep(100_000) }, "a trigger is JSON: it is nested too deeply"],
  ["a field is none", { set: { a: 10n } }, "a trigger is JSON: Do not know how to serialize a BigInt"],
])("what cannot be written as JSON is not triggered: %s", async (_, trigger, sentence) => {
  const world = await open();
  await verified(world, (await receiver()).url);
  expect(() => world.sandbox.trigger(trigger)).toThrow(sentence);
  expect(world.sandbox.calls()).toHaveLength(1);
});

test("without a webhook nothing is triggered, and of several one has to be named", async () => {
  const { sandbox, client } = await open();
  expect(() => sandbox.trigger()).toThrow("there is no webhook; make one with webhooks.create");
  for (let webhooks = 0; webhooks < 2; webhooks++) await client.webhooks.create({ url: "http://127.0.0.1:1/" });
  expect(() => sandbox.trigger()).toThrow("there are several webhooks; say which one is meant, by its id");
});

test("an event source is registered over HTTP, and what is called for it arrives, signed with its secret", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")) });
  const { url, deliveries } = await receiver({ untimed: "accept" });
  const source = { id: "don:integration:dvrv-us-1:devo/0:event_source/77", url };
  const registered = await ask(sandbox.url, "/event-sources", post({ ...source, secret: SECRET }));
  expect(registered).toEqual({ status: 201, body: { eventSource: source } });
  expect((await ask(sandbox.url, "/state")).body.eventSources).toEqual([source.id]);
  await client.execute(request(undefined, { event_source_target: { event_source: source.id } }));
  await sandbox.idle();
  expect(deliveries).toMatchObject([{ kind: "message", message: "Hello" }]);
});

test.each([
  [{ id: "source" }, "an event source needs a url; send both, as JSON"],
  [{ url: "http://127.0.0.1:1/" }, "an event source needs an id; send both, as JSON"],
  [{ id: 1 }, "id must be a string"],
  [{ address: "" }, "an event source has no field address; it has id, url, secret"],
  [{ id: "source", url: "http://example.com/" }, "the event source source cannot hand on: example.com is not this"],
  [{ id: "source", url: "http://127.0.0.1:1/", secret: "" }, "the secret is empty"],
])("an event source that cannot be is refused in a sentence: %j", async (source, sentence) => {
  const { sandbox } = await open();
  const { status, body } = await ask(sandbox.url, "/event-sources", post(source));
  expect([status, body.error]).toEqual([400, "ConfigurationError"]);
  expect(body.message).toContain(sentence);
  expect(sandbox.state().eventSources).toEqual([]);
});

test("of event sources there are a thousand at most", async () => {
  const { sandbox } = await open();
  for (let sources = 0; sources < 1_000; sources++) sandbox.onEventSource(`source/${sources}`, () => {});
  expect(() => sandbox.onEventSource("source/1000", () => {})).toThrow("there are 1000 already");
  sandbox.onEventSource("source/0", "http://127.0.0.1:1/");
});

test("changes are told as they happen", async () => {
  const { sandbox, client } = await open();
  const response = await fetch(`${sandbox.url}/_sandbox/changes`);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await client.webhooks.list();
  let text = "";
  while (!text.includes("call_1")) text += (await reader?.read())?.value ?? "";
  expect(text).toContain('event: change\ndata: {"kind":"call","id":"call_1"}\n\n');
  await reader?.cancel();
});

test.each([
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "same-site" }, 403],
  [{ origin: "https://example.com" }, 403],
  [{ origin: "http://localhost:1" }, 403],
  [{ origin: "null" }, 403],
  [{ "sec-fetch-site": "same-origin" }, 404],
  [{}, 404],
])("a POST of another site's page does nothing: %j", async (headers, status) => {
  const { sandbox } = await open();
  // Through node's own client, since fetch sets these headers itself.
  const asked = httpRequest(`${sandbox.url}/_sandbox/deliveries/delivery_1/redeliver`, { method: "POST", headers });
  const [response] = await once(asked.end(), "response");
  expect([response.statusCode, Object.keys((await json(response)) as object)]).toContain(status);
});

test("a delivery copied as curl arrives again, quotes and all", async () => {
  const said = `It's "done" $HOME \`x\` \\ 'twice' é\n`;
  const world = await open({ agent: delivers(says(said)) });
  const { url, got } = await answering((response) => response.end());
  const webhook = await verified(world, url, { headers: [{ name: "X-Quote", value: "it's" }] });
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const { body } = await ask(world.sandbox.url, "/deliveries/delivery_2");
  await promisify(execFile)("sh", ["-c", `${body.curl} --silent --show-error`]);
  expect(got).toHaveLength(2);
  expect(got[1]?.body).toBe(got[0]?.body);
  expect(got[1]?.headers["x-devrev-signature"]).toBe(got[0]?.headers["x-devrev-signature"]);
  expect(got[1]?.headers["x-quote"]).toBe("it's");
});

test("a call copied as curl is made again, with a token from the environment", async () => {
  const { sandbox, client } = await open();
  await client.webhooks.create({ url: "http://127.0.0.1:1/", secret: SECRET });
  const { body } = await ask(sandbox.url, "/calls/call_1");
  await promisify(execFile)("sh", ["-c", `${body.curl} --silent`], { env: { ...process.env, DEVREV_TOKEN: "mine" } });
  expect(sandbox.webhooks()).toHaveLength(2);
});

test("a trigger copied as curl is triggered again", async () => {
  const world = await open();
  await verified(world, (await receiver()).url);
  const { id } = world.sandbox.trigger({ scenario: "fail", message: "it's" });
  const { body } = await ask(world.sandbox.url, `/calls/${id}`);
  await promisify(execFile)("sh", ["-c", `${body.curl} --silent`]);
  const [, first, again] = world.sandbox.calls();
  expect(again).toMatchObject({ kind: "trigger", body: first?.body, session: first?.session });
});

test("what the API refuses is copied as it was: method, missing type, bytes that a terminal would act upon", async () => {
  const { sandbox } = await open();
  const body = "\u0000\u001b[2J back\\slash it's é\u009b\n";
  const headers = { "x-empty": "", authorization: "Bearer mine" };
  await fetch(`${sandbox.url}/webhooks.list`, { method: "POST", body: new TextEncoder().encode(body), headers });
  await fetch(`${sandbox.url}/webhooks.list`, { method: "PUT", headers });
  for (const call of sandbox.calls()) {
    const { curl } = (await ask(sandbox.url, `/calls/${call.id}`)).body;
    expect(["\0", "\u001b", "\u009b"].filter((character) => curl.includes(character))).toEqual([]);
    await promisify(execFile)("sh", ["-c", `${curl} --silent`], { env: { ...process.env, DEVREV_TOKEN: "mine" } });
    const again = sandbox.calls().at(-1);
    expect(again).toMatchObject({ method: call.method, body: call.body, answer: { status: call.answer?.status } });
    expect(again?.headers["x-empty"]).toBe("");
    expect(again?.headers["content-type"]).toBe(call.headers["content-type"]);
  }
  expect(sandbox.calls().map(({ body: recorded }) => recorded)).toContain(body);
});
