import { afterEach, expect, test, vi } from "vitest";
import { ConfigurationError, createAgentClient } from "../src/index.ts";
import { clientOf, rejection, request } from "./request.ts";
import { acknowledged, json, serve } from "./server.ts";

afterEach(() => vi.unstubAllGlobals());

test("options of a call win over those of the client, and headers are joined", async () => {
  const one = await serve(acknowledged);
  const other = await serve(acknowledged);
  const agents = clientOf({ baseUrl: one.baseUrl, headers: { "x-a": "client", "x-b": "client" } });
  await agents.execute(request, { baseUrl: other.baseUrl, headers: { "x-b": "call" }, token: "call-token" });
  expect(one.received).toHaveLength(0);
  expect(other.received[0]?.headers).toMatchObject({
    "x-a": "client",
    "x-b": "call",
    authorization: "Bearer call-token",
  });
});

test("an option that is undefined is as good as absent", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  await clientOf({ baseUrl, timeout: undefined }).execute(request, { baseUrl: undefined, token: undefined });
  expect(received).toHaveLength(1);
});

test("the global fetch is looked up at each call", async () => {
  const agents = createAgentClient({ token: "t" });
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return Response.json({ session: { id: "s" } });
  });
  await agents.execute(request);
  expect(asked).toEqual(["https://api.devrev.ai/ai-agents.events.execute-async"]);
});

test.each([
  [{ timeout: -1 }, "timeout must be a number from 0, got -1"],
  [{ deadline: Number.NaN }, "deadline must be a number from 0, got NaN"],
  [{ maxRetries: "two" as never }, "maxRetries must be a number from 0, got two"],
  [{ baseUrl: "api.devrev.ai" }, 'baseUrl must be an address such as https://api.devrev.ai, got "api.devrev.ai"'],
  [{ baseUrl: "http://" }, 'baseUrl must be an address such as https://api.devrev.ai, got "http:"'],
])("an option without a meaning (%j) is refused when it is given", async (options, sentence) => {
  expect(() => createAgentClient(options)).toThrow(new ConfigurationError(sentence));
  expect(await rejection(clientOf({}).execute(request, options))).toEqual(new ConfigurationError(sentence));
});

test("hooks see each attempt and each answer", async () => {
  const { baseUrl, received } = await serve(json(503, {}, { "retry-after": "0" }), acknowledged);
  const seen: string[] = [];
  const url = `${baseUrl}/ai-agents.events.execute-async`;
  const agents = clientOf({
    baseUrl,
    onRequest: (attempt) => {
      expect(attempt).toMatchObject({ method: "POST", url });
      seen.push(`request ${attempt.attempt}`);
    },
    onResponse: ({ attempt, status, duration }) => {
      expect(duration).toBeGreaterThan(0);
      seen.push(`response ${attempt} ${status}`);
    },
    onRetry: ({ attempt }) => seen.push(`retry after ${attempt}`),
  });
  await agents.execute(request);
  expect(seen).toEqual(["request 1", "response 1 503", "retry after 1", "request 2", "response 2 200"]);
  expect(received).toHaveLength(2);
});

const reason = new Error("stop");
const fail = () => {
  throw reason;
};

test.each([
  ["onRequest", 0],
  ["onRetry", 1],
] as const)("what %s throws ends the call: nothing ran, the error says so, and it is the cause", async (hook, sent) => {
  const { baseUrl, received } = await serve(json(503, {}, { "retry-after": "0" }), acknowledged);
  const error = await rejection(clientOf({ baseUrl, [hook]: fail }).execute(request));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({
    reason: `${hook} failed`,
    next: expect.stringContaining("nothing ran"),
    cause: reason,
  });
  expect(received).toHaveLength(sent);
});

test("what onResponse throws ends the call as it is, since the agent may have run", async () => {
  const { baseUrl } = await serve(acknowledged);
  expect(await rejection(clientOf({ baseUrl, onResponse: fail }).execute(request))).toBe(reason);
});

test("a middleware that fails before the request leaves, and a header that cannot be sent, are told likewise", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const agents = clientOf({ baseUrl });
  const told = { name: "ConfigurationError", next: expect.stringContaining("nothing ran") };
  const headers = { "x team": "blue" };
  expect(await rejection(agents.execute(request, { headers }))).toMatchObject({
    ...told,
    cause: expect.any(TypeError),
  });
  const middleware = { onRequest: fail };
  agents.api.use(middleware);
  expect(await rejection(agents.execute(request))).toMatchObject({ ...told, cause: reason });
  agents.api.eject(middleware);
  expect(received).toHaveLength(0);
  agents.api.use({ onResponse: fail });
  expect(await rejection(agents.execute(request))).toBe(reason);
});

test("the rate limit of the last answer that told one can be read", async () => {
  const limits = { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "99", "x-ratelimit-reset": "1700000000" };
  const { baseUrl } = await serve(json(200, { session: { id: "s" } }, limits), acknowledged);
  const agents = clientOf({ baseUrl });
  expect(agents.rateLimit).toBeUndefined();
  await agents.execute(request);
  await agents.execute(request);
  expect(agents.rateLimit).toEqual({ limit: 100, remaining: 99, reset: new Date(1_700_000_000_000) });
});
