import { afterEach, expect, test, vi } from "vitest";
import { ConfigurationError, createGatewayClient, type GatewayClientOptions } from "../src/index.ts";
import { clientOf, rejection } from "./support/clients.ts";
import { json, serve } from "./support/server.ts";
import { run, runId } from "./support/wire.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test("address and key come from the environment where nothing is given", async () => {
  const { baseUrl, received } = await serve(json(200, run));
  vi.stubEnv("AGENT_EVENTS_GATEWAY", baseUrl);
  vi.stubEnv("AGENT_EVENTS_KEY", "aek_from_environment");
  await createGatewayClient().get(runId);
  expect(received[0]?.headers.authorization).toBe("Bearer aek_from_environment");
});

test("where there is no environment, they are asked for", async () => {
  vi.stubGlobal("process", undefined);
  expect(() => createGatewayClient()).toThrow(ConfigurationError);
  const error = await rejection(createGatewayClient({ baseUrl: "http://127.0.0.1:1" }).get(runId));
  expect(error).toMatchObject({ name: "ConfigurationError", message: "no key; set AGENT_EVENTS_KEY or `key`" });
});

test("options of a call win over those of the client, and headers are joined", async () => {
  const one = await serve(json(200, run));
  const other = await serve(json(200, run));
  const gateway = clientOf({ baseUrl: one.baseUrl, headers: { "x-a": "client", "x-b": "client" } });
  await gateway.get(runId, { baseUrl: `${other.baseUrl}/under/`, headers: { "x-b": "call" }, key: "aet_call" });
  expect(one.received).toEqual([]);
  expect(other.received[0]?.url).toBe(`/under/v1/runs/${runId}`);
  expect(other.received[0]?.headers).toMatchObject({
    "x-a": "client",
    "x-b": "call",
    authorization: "Bearer aet_call",
  });
});

test("an option that is undefined is as good as absent", async () => {
  const { baseUrl, received } = await serve(json(200, run));
  await clientOf({ baseUrl, timeout: undefined }).get(runId, { baseUrl: undefined, key: undefined });
  expect(received).toHaveLength(1);
});

test("the global fetch is looked up at each request", async () => {
  const gateway = createGatewayClient({ baseUrl: "http://gateway", key: "k" });
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return Response.json(run);
  });
  await gateway.get(runId);
  expect(asked).toEqual([`http://gateway/v1/runs/${runId}`]);
});

test.each([
  [{ timeout: -1 }, "timeout must be a number from 0, got -1"],
  [{ deadline: Number.NaN }, "deadline must be a number from 0, got NaN"],
  [{ maxRetries: "two" as never }, "maxRetries must be a number from 0, got two"],
  [{ idle: -1 }, "idle must be a number from 0, got -1"],
  [{ patience: -1 }, "patience must be a number from 0, got -1"],
] satisfies [GatewayClientOptions, string][])(
  "an option without a meaning (%j) is refused when it is given",
  async (options, sentence) => {
    const given = { baseUrl: "http://gateway", ...options };
    expect(() => createGatewayClient(given)).toThrow(new ConfigurationError(sentence));
    expect(() => clientOf({ baseUrl: "http://gateway" }).stream(runId, options)).toThrow(ConfigurationError);
  },
);

test.each([
  "",
  "gateway.example",
  "ftp://gateway",
  "http://",
  "http://user:secret@gateway",
  "http://gateway?key=secret",
  "http://gateway/#secret",
])("no address is %j, and what is wrong is told without what it may hold", (baseUrl) => {
  vi.stubEnv("AGENT_EVENTS_GATEWAY", undefined);
  const create = () => createGatewayClient({ baseUrl });
  expect(create).toThrow(ConfigurationError);
  expect(create).not.toThrow(/secret/);
});

test.each(["  ", "two words", "Schlüssel"])(
  "a key that no header can carry (%j) is refused, and not quoted",
  async (key) => {
    const { baseUrl, received } = await serve(json(200, run));
    const error = (await rejection(clientOf({ baseUrl, key }).get(runId))) as Error;
    expect(error).toBeInstanceOf(ConfigurationError);
    if (key.trim()) expect(error.message).not.toContain(key);
    expect(received).toEqual([]);
  },
);
