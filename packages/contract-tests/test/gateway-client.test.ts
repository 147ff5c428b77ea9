import { createGatewayClient, ProblemError } from "@agent-events/gateway-client";
import type { Mock } from "@agent-events/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordingFetch } from "../src/client/exchange.ts";
import { readContract } from "../src/document/document.ts";
import { type Endpoint, endpointsOf } from "../src/document/endpoints.ts";
import { isSuccess } from "../src/document/operations.ts";
import { preferring, statusOf } from "../src/document/requests.ts";
import { callEndpoint, noMethod, notByMethod } from "../src/gateway/call.ts";
import { serve } from "../src/judges/serve.ts";
import { judgeStreams } from "./gateway/streams.ts";

const contract = readContract("gateway");
const endpoints = endpointsOf(contract);
const called = endpoints.filter(({ id }) => !Object.hasOwn(noMethod, id));
let mock: Mock;

beforeAll(async () => {
  mock = await serve(contract);
});
afterAll(() => mock.close());

/** Calls an endpoint: the client sends one request, and Prism finds nothing wrong with either side. */
async function call(endpoint: Endpoint, headers: Record<string, string>, parameters: Record<string, string> = {}) {
  const { fetch, exchanges } = recordingFetch();
  const client = createGatewayClient({ baseUrl: mock.url, key: "any", fetch, maxRetries: 0 });
  const inPath = endpoint.parameters.filter((one) => one.in === "path");
  const plain = Object.fromEntries(inPath.map(({ name, examples: [example] }) => [name, String(example?.value)]));
  const body = endpoint.forms[0]?.examples[0]?.value;
  const said = { body, parameters: { ...plain, ...parameters } };
  const [data, error] = await callEndpoint(client, endpoint.id, said, { headers }).then(
    (answer) => [answer, undefined],
    (reason: unknown) => [undefined, reason],
  );
  const [exchange, ...more] = exchanges;
  if (!exchange) throw error;
  expect(more).toEqual([]);
  expect(exchange.body ?? undefined).toEqual(body);
  expect(exchange.response.headers.get("sl-violations")).toBeNull();
  return { exchange, data, error };
}

/** The documented answers in JSON, which is what the methods read. */
const answersOf = (endpoint: Endpoint) =>
  endpoint.answers.flatMap((answer) =>
    answer.forms
      .filter(({ type }) => type.endsWith("json"))
      .flatMap((form) => form.examples.map((example) => ({ answer, form, example }))),
  );

test("the client has a method for every endpoint, but for those that are listed", () => {
  expect(Object.keys(noMethod).filter((id) => endpoints.every((endpoint) => endpoint.id !== id))).toEqual([]);
  expect(called.length).toBeGreaterThan(0);
});

describe.each(called)("$id", (endpoint) => {
  test.each(answersOf(endpoint))("$answer.status $example.name", async ({ answer, form, example }) => {
    const { exchange, data, error } = await call(endpoint, preferring(endpoint, answer, example));
    expect(exchange.headers.get("authorization")).toBe(endpoint.secured ? "Bearer any" : null);
    const status = statusOf(endpoint, answer);
    expect(exchange.response.status).toBe(status);
    if (form.type === "application/json") {
      expect({ data, error }).toStrictEqual({ data: example.value, error: undefined });
      return;
    }
    const { request_id: requestId, type, title, detail } = example.value as Record<string, string>;
    const wait = answer.headers.find(({ name }) => name === "Retry-After")?.examples[0]?.value;
    expect(type).toMatch(/^urn:agent-events:problem:/);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ status, problem: example.value, requestId });
    expect((error as ProblemError).retryAfter).toBe(wait === undefined ? undefined : Number(wait));
    for (const part of [String(status), title, detail]) expect((error as ProblemError).message).toContain(part);
  });

  const sent = endpoint.parameters.filter(({ name }) => !Object.hasOwn(notByMethod, name));
  test.each(sent)("sends $name", async ({ name, in: place, examples: [example] }) => {
    const value = String(example?.value);
    const { exchange } = await call(endpoint, {}, { [name]: value });
    const { pathname, searchParams } = new URL(exchange.url);
    const arrived = { header: exchange.headers.get(name), query: searchParams.get(name), path: pathname.split("/")[3] };
    expect(arrived[place]).toBe(value);
  });

  test("sends what is in no method as an option", async () => {
    const { exchange } = await call(endpoint, { "X-Request-Id": "mine" });
    expect(exchange.headers.get("x-request-id")).toBe("mine");
  });
});

describe("stream", () => {
  const endpoint = endpoints.find(({ id }) => id === "follow-run");
  const answer = endpoint?.answers.find(isSuccess);
  const form = answer?.forms.find(({ type }) => type === "text/event-stream");
  judgeStreams(form?.examples ?? [], () => mock);
});
