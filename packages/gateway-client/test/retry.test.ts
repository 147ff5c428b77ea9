import { deadAddress } from "@agent-events/test-support/dead-address";
import { beforeEach, expect, test, vi } from "vitest";
import { GatewayUnreachableError } from "../src/index.ts";
import { clientOf, key, rejection } from "./support/clients.ts";
import { hang, json, problem, type Reply, reset, serve } from "./support/server.ts";
import { run, runId } from "./support/wire.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const input = { message: "Where is my order?" };
const started = json(202, run);
const cut: Reply = (response) => {
  response.writeHead(202, { "content-type": "application/json", "content-length": "100" });
  response.write('{"id":', () => response.socket?.destroy());
};
const html: Reply = (response) => response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad Gateway");

test.each([
  ["a connection that is reset", reset],
  ["an answer that breaks off", cut],
  ["429", problem(429, "too-many-requests", { "retry-after": "0" })],
  ["503 of a busy agent", problem(503, "agent-busy", { "retry-after": "0" })],
  ["503 of the store", problem(503, "store-unavailable")],
  ["503 at its end", problem(503, "shutting-down")],
  ["408", problem(408, "request-timeout")],
  ["409 while the first request is still being started", problem(409, "idempotency-key-in-use")],
  ["502 of a proxy", html],
])("after %s a start is sent again, with the same key and body", async (_, reply) => {
  const { baseUrl, received } = await serve(reply, reply, started);
  expect(await clientOf({ baseUrl }).start(input)).toEqual(run);
  expect(received.length).toBeGreaterThanOrEqual(3);
  expect(new Set(received.map(({ headers, body }) => `${headers["idempotency-key"]} ${body}`)).size).toBe(1);
});

test("it asks for a start that is still being made as often as it takes, and counts only other failures", async () => {
  const starting = problem(409, "idempotency-key-in-use", { "retry-after": "0" });
  const busy = problem(503, "store-unavailable", { "retry-after": "0" });
  const { baseUrl, received } = await serve(
    reset,
    ...Array(5).fill(starting),
    busy,
    ...Array(5).fill(starting),
    started,
  );
  expect(await clientOf({ baseUrl }).start(input)).toEqual(run);
  expect(new Set(received.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
});

test("so is one that is not answered in time", async () => {
  const { baseUrl, received } = await serve(hang, started);
  expect(await clientOf({ baseUrl, timeout: 1_000 }).start(input)).toEqual(run);
  expect(received).toHaveLength(2);
});

test("so is a read, a stop and a read token", async () => {
  const token = { token: "aet_1", run: runId, expires_at: run.created_at };
  const busy = problem(503, "shutting-down");
  const { baseUrl } = await serve(busy, json(200, run), busy, json(200, run), busy, json(201, token));
  const gateway = clientOf({ baseUrl });
  expect(await gateway.get(runId)).toEqual(run);
  expect(await gateway.stop(runId)).toEqual(run);
  expect(await gateway.createReadToken(runId)).toEqual(token);
});

test.each([
  [400, "invalid-request"],
  [401, "unauthenticated"],
  [403, "forbidden"],
  [404, "not-found"],
  [409, "idempotency-key-reused"],
  [413, "body-too-large"],
  [415, "unsupported-media-type"],
  [500, "internal-error"],
  [502, "agent-refused"],
  [502, "agent-unreachable"],
])("%i %s is never sent again", async (status, name) => {
  const { baseUrl, received } = await serve(problem(status, name, { "retry-after": "0" }));
  expect(await rejection(clientOf({ baseUrl }).start(input))).toMatchObject({
    name: "ProblemError",
    status,
    problem: { type: `urn:agent-events:problem:${name}` },
    requestId: "request-7",
    message: `POST ${baseUrl}/v1/runs: ${status} Title of ${name}; Detail of ${name}.`,
  });
  expect(received).toHaveLength(1);
});

test("there are three attempts, then the last answer is thrown", async () => {
  const { baseUrl, received } = await serve(problem(503, "store-unavailable", { "retry-after": "0" }));
  expect(await rejection(clientOf({ baseUrl }).get(runId))).toMatchObject({ status: 503, retryAfter: 0 });
  expect(received).toHaveLength(3);
});

test("maxRetries: 0 sends once", async () => {
  const { baseUrl, received } = await serve(problem(503, "shutting-down"));
  await rejection(clientOf({ baseUrl, maxRetries: 0 }).get(runId));
  expect(received).toHaveLength(1);
});

test.each([
  ["seconds", () => "1"],
  ["an HTTP date", () => new Date(Date.now() + 1000).toUTCString()],
])("Retry-After is obeyed as %s", async (_, value) => {
  const { baseUrl } = await serve(
    (...one) => problem(429, "too-many-requests", { "retry-after": value() })(...one),
    json(200, run),
  );
  const waits = vi.spyOn(globalThis, "setTimeout");
  await clientOf({ baseUrl }).get(runId);
  expect(waits.mock.calls.some(([, wait]) => wait === 1000 || wait === 0)).toBe(true);
  waits.mockRestore();
});

test("a Retry-After past the deadline is an error at once", async () => {
  const { baseUrl, received } = await serve(problem(429, "too-many-requests", {}, { retry_after: 61 }));
  const error = await rejection(clientOf({ baseUrl }).get(runId));
  expect(error).toMatchObject({ status: 429, retryAfter: 61 });
  expect(received).toHaveLength(1);
});

test("a start whose fate is unknown tells the key with which to start again", async () => {
  const { baseUrl, received } = await serve(reset);
  const error = await rejection(clientOf({ baseUrl }).start(input));
  expect(error).toBeInstanceOf(GatewayUnreachableError);
  const { idempotencyKey, message, cause } = error as GatewayUnreachableError;
  expect(idempotencyKey).toBe(received[0]?.headers["idempotency-key"]);
  expect(message).toBe(
    `POST ${baseUrl}/v1/runs: no connection; the agent may have run: start again with idempotencyKey "${idempotencyKey}"`,
  );
  expect(cause).toBeInstanceOf(TypeError);
});

test.each([
  ["is still being started at its deadline", problem(409, "idempotency-key-in-use", { "retry-after": "1" }), 409],
  ["meets a proxy's error to the end", html, 502],
  ["was not answered first, and is refused for the moment then", problem(503, "shutting-down"), 503],
])("so does one that %s", async (_, reply, status) => {
  const { baseUrl, received } = await serve(hang, reply);
  const error = await rejection(clientOf({ baseUrl, timeout: 500, deadline: 3_000 }).start(input));
  expect(error).toMatchObject({
    name: "GatewayUnreachableError",
    idempotencyKey: received[0]?.headers["idempotency-key"],
    cause: { status },
  });
});

test("a start that ran nothing for certain is told as the gateway tells it, also after one that was not answered", async () => {
  const { baseUrl } = await serve(hang, problem(502, "agent-refused"));
  const error = await rejection(clientOf({ baseUrl, timeout: 500 }).start(input));
  expect(error).toMatchObject({ name: "ProblemError", status: 502 });
});

test.each([
  ["timeout", { timeout: 100, deadline: 10_000 }, 3],
  ["deadline", { timeout: 10_000, deadline: 150 }, 1],
])("the %s is a limit even for a fetch and a key function that never settle", async (_, limits, attempts) => {
  let asked = 0;
  const never = () => {
    asked++;
    return new Promise<never>(() => {});
  };
  const baseUrl = await deadAddress();
  const error = await rejection(clientOf({ baseUrl, fetch: never, ...limits }).get(runId));
  expect(error).toMatchObject({
    name: "GatewayUnreachableError",
    message: expect.stringContaining("no answer within 1"),
  });
  expect(asked).toBe(attempts);
  expect(await rejection(clientOf({ baseUrl, key: never, ...limits }).get(runId))).toMatchObject({
    name: "GatewayUnreachableError",
  });
});

test("a signal ends a call with its own reason: before, during and between attempts", async () => {
  const reason = new RangeError("the user left");
  const { baseUrl, received } = await serve(hang);
  const gateway = clientOf({ baseUrl });
  expect(await rejection(gateway.get(runId, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  expect(received).toEqual([]);

  const during = new AbortController();
  const call = rejection(gateway.get(runId, { signal: during.signal }));
  await expect.poll(() => received).toHaveLength(1);
  during.abort(reason);
  expect(await call).toBe(reason);

  const busy = await serve(problem(503, "shutting-down", { "retry-after": "30" }));
  const all = new AbortController();
  const waiting = rejection(clientOf({ baseUrl: busy.baseUrl, signal: all.signal }).get(runId, during));
  all.abort(reason);
  expect(await waiting).toBe(reason);
});

test("a key function is asked for each attempt, and once more when its key is refused", async () => {
  const { baseUrl, received } = await serve(
    problem(401, "unauthenticated"),
    problem(503, "shutting-down"),
    json(200, run),
  );
  const asked: boolean[] = [];
  const gateway = clientOf({ baseUrl, key: ({ refused }) => `key-${asked.push(refused)}` });
  expect(await gateway.get(runId)).toEqual(run);
  expect(asked).toEqual([false, true, false]);
  expect(received.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer key-1",
    "Bearer key-2",
    "Bearer key-3",
  ]);
});

test("what a key function throws ends the call as it is", async () => {
  const reason = new RangeError("nobody is signed in");
  const fail = () => {
    throw reason;
  };
  expect(await rejection(clientOf({ baseUrl: "http://gateway", key: fail }).get(runId))).toBe(reason);
});

test("the key shows in no text, JSON or stack of an error", async () => {
  const replies = [problem(401, "unauthenticated"), html, reset, json(200, []), hang];
  for (const reply of replies) {
    const { baseUrl } = await serve(reply);
    const error = (await rejection(clientOf({ baseUrl, timeout: 100, maxRetries: 0 }).get(runId))) as Error;
    const cause = error.cause as Error | undefined;
    const text = [error, JSON.stringify(error), error.stack, cause, cause?.stack].join("\n");
    expect(text).not.toContain(key);
  }
});
