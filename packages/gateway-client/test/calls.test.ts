import { expect, test } from "vitest";
import { clientOf, key, rejection } from "./support/clients.ts";
import { json, problem, serve } from "./support/server.ts";
import { answered, run, runId, suggestion } from "./support/wire.ts";

const page = { runs: [run], next_cursor: "c 2" };
const input = { message: "Where is my order?", session: "order-17" };

test("start posts the input with an idempotency key, and resolves with the run", async () => {
  const { baseUrl, received } = await serve(json(202, run));
  expect(await clientOf({ baseUrl }).start(input)).toEqual(run);
  const [{ method, url, headers = {}, body } = {}, ...others] = received;
  expect([method, url, others]).toEqual(["POST", "/v1/runs", []]);
  expect(JSON.parse(body ?? "")).toEqual(input);
  expect(headers).toMatchObject({ authorization: `Bearer ${key}`, "content-type": "application/json" });
  expect(headers["idempotency-key"]).toMatch(/^[\d-]{8,43}$/);
  expect(headers).not.toHaveProperty("prefer");
});

test("each start has an idempotency key of its own, unless it is given one", async () => {
  const { baseUrl, received } = await serve(json(202, run));
  const gateway = clientOf({ baseUrl });
  await gateway.start(input);
  await gateway.start(input);
  await gateway.start(input, { idempotencyKey: "order-17/1" });
  const [one, other, given] = received.map(({ headers }) => headers["idempotency-key"]);
  expect(one).not.toBe(other);
  expect(given).toBe("order-17/1");
});

test("wait asks the gateway to answer with the settled run, and adds to the limits of the call", async () => {
  const { baseUrl, received } = await serve((response, one) => {
    setTimeout(() => json(200, answered(3))(response, one), 300);
  });
  const gateway = clientOf({ baseUrl, timeout: 100, deadline: 100 });
  const { reply } = await gateway.start(input, { wait: 1 });
  expect(reply?.message).toBe("Tomorrow.");
  expect(received[0]?.headers["prefer"]).toBe("wait=1");
  expect(received).toHaveLength(1);
});

test.each([
  [{ wait: 0.5 }, "wait must be whole seconds from 0"],
  [{ wait: -1 }, "wait must be whole seconds from 0"],
  [{ idempotencyKey: "" }, "idempotencyKey must be visible ASCII"],
  [{ idempotencyKey: "Grüße" }, "idempotencyKey must be visible ASCII"],
])("%j is refused before anything is sent", async (options, sentence) => {
  const { baseUrl, received } = await serve(json(202, run));
  const error = await rejection(clientOf({ baseUrl }).start(input, options));
  expect(error).toMatchObject({ name: "RequestInvalidError", message: sentence });
  expect(received).toEqual([]);
});

test.each([".", ".."])("so is the name %j, which would lead to another path", async (name) => {
  const { baseUrl, received } = await serve(json(200, page));
  const gateway = clientOf({ baseUrl });
  const raw = { params: { path: { session: name } } };
  for (const call of [
    () => gateway.listSession(name, { limit: 5 }),
    () => gateway.get(name),
    () => gateway.api.GET("/v1/sessions/{session}/runs", raw),
  ]) {
    expect(await rejection(call())).toMatchObject({ name: "RequestInvalidError" });
  }
  expect(received).toEqual([]);
  expect(await gateway.listSession("...")).toEqual(page);
});

test("so is a body that cannot be written as JSON", async () => {
  const { baseUrl, received } = await serve(json(202, run));
  const error = await rejection(clientOf({ baseUrl }).start({ ...input, metadata: { amount: 1n } }));
  expect(error).toMatchObject({ name: "RequestInvalidError", cause: expect.any(TypeError) });
  expect(received).toEqual([]);
});

test("what the contract refuses, the gateway tells field by field", async () => {
  const issues = [{ in: "body", path: "message", message: "message: at most 8192 characters, got 8193" }];
  const { baseUrl, received } = await serve(problem(400, "invalid-request", {}, { issues }));
  const error = await rejection(clientOf({ baseUrl }).start({ message: "x".repeat(8193) }));
  expect(error).toMatchObject({ name: "ProblemError", status: 400, problem: { issues } });
  expect(received).toHaveLength(1);
});

const gets = [
  ["get", (g) => g.get(runId), run, `/v1/runs/${runId}`],
  ["get of an odd id", (g) => g.get("a/b?c"), run, "/v1/runs/a%2Fb%3Fc"],
  ["list", (g) => g.list(), page, "/v1/runs"],
  [
    "list with a query",
    (g) => g.list({ session: "order 17", status: "running", cursor: "c/1", limit: 2 }),
    page,
    "/v1/runs?session=order%2017&status=running&cursor=c%2F1&limit=2",
  ],
  ["listSession", (g) => g.listSession("order 17/a", { limit: 5 }), page, "/v1/sessions/order%2017%2Fa/runs?limit=5"],
  [
    "events",
    (g) => g.events(runId, { after: 3, limit: 10 }),
    { events: [suggestion(4)], more: false, run },
    `/v1/runs/${runId}/events?after=3&limit=10`,
  ],
] satisfies [string, (gateway: ReturnType<typeof clientOf>) => Promise<object>, object, string][];

test.each(gets)("%s asks for JSON and resolves with it", async (_, call, answer, address) => {
  const { baseUrl, received } = await serve(json(200, answer));
  expect(await call(clientOf({ baseUrl }))).toEqual(answer);
  const [{ method, url, headers } = {}] = received;
  expect([method, url]).toEqual(["GET", address]);
  expect(headers).toMatchObject({
    accept: "application/json, application/problem+json",
    authorization: `Bearer ${key}`,
  });
});

test("stop and createReadToken post without a body", async () => {
  const token = { token: "aet_1", run: runId, expires_at: run.created_at };
  const { baseUrl, received } = await serve(json(200, { ...run, status: "stopped" }), json(201, token));
  const gateway = clientOf({ baseUrl });
  expect((await gateway.stop(runId)).status).toBe("stopped");
  expect(await gateway.createReadToken(runId)).toEqual(token);
  expect(received.map(({ method, url, body }) => [method, url, body])).toEqual([
    ["POST", `/v1/runs/${runId}/stop`, ""],
    ["POST", `/v1/runs/${runId}/read-tokens`, ""],
  ]);
});

test("listAll asks for page after page, as they are needed", async () => {
  const last = { runs: [{ ...run, id: "run_2" }] };
  const { baseUrl, received } = await serve(
    json(200, page),
    json(200, { runs: [], next_cursor: "3" }),
    json(200, last),
  );
  const all = clientOf({ baseUrl }).listAll({ session: "order-17" });
  expect((await all.next()).value).toEqual(run);
  expect(received).toHaveLength(1);
  expect((await all.next()).value?.id).toBe("run_2");
  expect((await all.next()).done).toBe(true);
  expect(received.map(({ url }) => url)).toEqual([
    "/v1/runs?session=order-17",
    "/v1/runs?session=order-17&cursor=c%202",
    "/v1/runs?session=order-17&cursor=3",
  ]);
});

test("ready tells what is wrong instead of throwing it, asks once, and shows its key to nobody", async () => {
  const checks = [{ name: "store", ok: false, detail: "the disk is full" }];
  const { baseUrl, received } = await serve(json(503, { ready: false, checks }, { "retry-after": "0" }));
  expect(await clientOf({ baseUrl }).ready()).toEqual({ ready: false, checks });
  expect(received).toHaveLength(1);
  expect(received[0]?.headers).not.toHaveProperty("authorization");
});

test("health needs no key", async () => {
  const { baseUrl, received } = await serve(json(200, { status: "ok" }));
  expect(await clientOf({ baseUrl, key: undefined }).health()).toEqual({ status: "ok" });
  expect(received[0]).toMatchObject({ url: "/healthz" });
});

test("the raw client returns the problem instead of throwing it, and its starts have idempotency keys too", async () => {
  const { baseUrl, received } = await serve(json(202, run), problem(409, "idempotency-key-reused"));
  const { api } = clientOf({ baseUrl });
  expect((await api.POST("/v1/runs", { body: input })).data).toEqual(run);
  const { error, response } = await api.POST("/v1/runs", { body: input });
  expect([response.status, error?.type]).toEqual([409, "urn:agent-events:problem:idempotency-key-reused"]);
  expect(received[0]?.headers["idempotency-key"]).toMatch(/^[\d-]+$/);
});
