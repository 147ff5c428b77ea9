import { expect, test } from "vitest";
import { ConnectionError, type HttpError } from "../src/index.ts";
import { clientOf, rejection, request } from "./request.ts";
import { acknowledged, deadAddress, json, type Reply, serve } from "./server.ts";

const busy = (headers = {}, body = {}) => json(429, { type: "too_many_requests", ...body }, headers);
const down = json(503, { type: "service_unavailable" });
const reset: Reply = (response) => response.socket?.destroy();

test("Retry-After: 0 is respected and retried at once", async () => {
  const { baseUrl, received } = await serve(busy({ "retry-after": "0" }), acknowledged);
  const delays: number[] = [];
  await clientOf({ baseUrl, onRetry: ({ delay }) => delays.push(delay) }).execute(request);
  expect(delays).toEqual([0]);
  expect(received).toHaveLength(2);
});

test.each([
  ["seconds", () => busy({ "retry-after": "1" })],
  ["an HTTP date", () => busy({ "retry-after": new Date(Date.now() + 1000).toUTCString() })],
  ["the body's retry_after", () => busy({}, { retry_after: 1 })],
])("Retry-After is understood as %s", async (_, reply) => {
  const { baseUrl } = await serve(reply(), acknowledged);
  const delays: number[] = [];
  await clientOf({ baseUrl, onRetry: ({ delay }) => delays.push(delay) }).execute(request);
  expect(delays).toHaveLength(1);
  expect(delays[0]).toBeGreaterThanOrEqual(0);
  expect(delays[0]).toBeLessThanOrEqual(1000);
});

test.each([
  ["longer than DevRev's window", "301", 1e6],
  ["past the deadline", "61", 60_000],
])("a Retry-After %s is a typed error at once", async (_, seconds, deadline) => {
  const { baseUrl, received } = await serve(busy({ "retry-after": seconds }), acknowledged);
  const error = await rejection(clientOf({ baseUrl, deadline }).execute(request));
  expect(error).toMatchObject({ name: "HttpError", status: 429, retryAfter: Number(seconds), retryable: true });
  expect(received).toHaveLength(1);
});

test("429 and 503 are sent again twice, then the last answer is thrown", async () => {
  const { baseUrl, received } = await serve(busy({ "retry-after": "0" }), json(503, {}, { "retry-after": "0" }), down);
  const error = await rejection(clientOf({ baseUrl }).execute(request));
  expect(error).toMatchObject({ status: 503, type: "service_unavailable" });
  expect(received).toHaveLength(3);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});

test("maxRetries: 0 sends once", async () => {
  const { baseUrl, received } = await serve(down);
  await rejection(clientOf({ baseUrl, maxRetries: 0 }).execute(request));
  expect(received).toHaveLength(1);
});

test.each([400, 401, 403, 404, 408, 409, 413, 500, 502, 504])("%i is never sent again", async (status) => {
  const { baseUrl, received } = await serve(json(status, { message: "no" }, { "retry-after": "0" }));
  expect(await rejection(clientOf({ baseUrl }).execute(request))).toMatchObject({ status, retryable: false });
  expect(received).toHaveLength(1);
});

test("a connection that breaks after the request was sent is never sent again", async () => {
  const { baseUrl, received } = await serve(reset, acknowledged);
  const error = await rejection(clientOf({ baseUrl }).execute(request));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ sent: "maybe" });
  expect(String(error)).toContain("wait for its deliveries");
  expect(received).toHaveLength(1);
});

test("an answer that breaks off in the middle is never sent again", async () => {
  const { baseUrl, received } = await serve((response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"session":', () => response.socket?.destroy());
  });
  expect(await rejection(clientOf({ baseUrl }).execute(request))).toMatchObject({
    name: "ConnectionError",
    sent: "maybe",
  });
  expect(received).toHaveLength(1);
});

test("a refused connection never left: it is tried again, then says so", async () => {
  const attempts: number[] = [];
  const agents = clientOf({ baseUrl: await deadAddress(), onRequest: ({ attempt }) => attempts.push(attempt) });
  const error = await rejection(agents.execute(request));
  expect(error).toMatchObject({ name: "ConnectionError", sent: "no", code: "ECONNREFUSED" });
  expect(attempts).toEqual([1, 2, 3]);
});

test("a refusal by every address of a host never left", async () => {
  const { port } = new URL(await deadAddress());
  const agents = clientOf({ baseUrl: `http://localhost:${port}`, maxRetries: 0 });
  expect(await rejection(agents.execute(request))).toMatchObject({ name: "ConnectionError", sent: "no" });
});

test("one address that may have taken the request is enough to never send it again", async () => {
  const errors = [{ code: "ECONNREFUSED" }, { code: "ECONNRESET" }];
  const fetch = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { errors } }));
  expect(await rejection(clientOf({ fetch }).execute(request))).toMatchObject({
    name: "ConnectionError",
    sent: "maybe",
  });
});

test("a host that does not exist never left either", async () => {
  const agents = clientOf({ baseUrl: "http://agents.invalid", maxRetries: 0 });
  expect(await rejection(agents.execute(request))).toMatchObject({ name: "ConnectionError", sent: "no" });
});

test("onRetry is told the reason", async () => {
  const { baseUrl } = await serve(busy({ "retry-after": "0" }), acknowledged);
  const reasons: unknown[] = [];
  await clientOf({ baseUrl, onRetry: ({ reason }) => reasons.push(reason) }).execute(request);
  expect(reasons).toMatchObject([{ name: "HttpError", status: 429 } satisfies Partial<HttpError>]);
});
