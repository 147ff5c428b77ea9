import { type AgentClient, createAgentClient, HttpError } from "@agent-events/client";
import type { Mock } from "@agent-events/mock";
import { expect } from "vitest";
import { callOperation } from "../src/client/call.ts";
import { type Exchange, recordingFetch } from "../src/client/exchange.ts";
import { answeredHeaders, expectedError, expectedRateLimit } from "../src/client/expected-error.ts";
import { type Answer, type Example, isSuccess, type Operation } from "../src/document/operations.ts";
import { statusOf } from "../src/document/requests.ts";
import { validatorOf } from "../src/judges/validator.ts";
import { accepts } from "../src/schema/accepts.ts";

/** What a call came to, and what passed on the wire. */
export interface Outcome {
  readonly client: AgentClient;
  readonly exchange: Exchange;
  readonly data?: unknown;
  readonly error?: unknown;
}

/** Calls an operation: the client sends its input once, as it is, and Prism finds nothing wrong with either side. */
export async function call(
  { url }: Mock,
  { id, body }: Operation,
  input: unknown,
  headers: Record<string, string> = {},
  token = "any",
): Promise<Outcome> {
  const { fetch, exchanges } = recordingFetch();
  const client = createAgentClient({ token, baseUrl: url, fetch, maxRetries: 0 });
  const [data, error] = await callOperation(client, id, input, { headers }).then(
    (answer) => [answer, undefined],
    (reason: unknown) => [undefined, reason],
  );
  const [exchange, ...more] = exchanges;
  if (!exchange) throw error;
  expect(more).toEqual([]);
  expect(exchange.body).toEqual(input);
  expect(exchange.response.headers.get("sl-violations")).toBeNull();
  expect((await validatorOf(body.component))(exchange.body)).toBe(true);
  return { client, exchange, data, error };
}

/** The documented headers are all there, with the value in front, which is as the schema says. */
function expectHeaders(answer: Answer, headers: Headers): void {
  const documented = answeredHeaders(answer);
  expect(Object.fromEntries(Object.keys(documented).map((name) => [name, headers.get(name)]))).toEqual(documented);
  for (const { name, schema } of answer.headers) {
    const text = headers.get(name);
    const value = typeof schema === "object" && schema.type === "integer" ? Number(text) : text;
    expect(accepts(schema, value), `${name}: ${text}`).toBe(true);
  }
}

/** The error has every documented field and no other, and its message names all that one has to know. */
function expectError(operation: Operation, answer: Answer, example: Example, error: unknown): void {
  expect(error).toBeInstanceOf(HttpError);
  // `reason` and `next` are the two halves of the message.
  const { headers, reason: _reason, next: _next, ...fields } = { ...(error as HttpError) };
  const status = statusOf(operation, answer);
  expect(fields).toStrictEqual(expectedError(answer, status, example.value, Date.now()));
  expectHeaders(answer, headers);
  const { type = "", message = "" } = example.value as { type?: string; message?: string };
  const told = [operation.path, String(status), type, message];
  expect(told.filter((part) => !(error as HttpError).message.includes(part))).toEqual([]);
}

/** The client returned the documented data, or threw the documented error, and read the documented headers. */
export async function expectDocumented(
  operation: Operation,
  answer: Answer,
  example: Example,
  { client, exchange, data, error }: Outcome,
): Promise<void> {
  expect(exchange.response.status).toBe(statusOf(operation, answer));
  expectHeaders(answer, exchange.response.headers);
  expect((await validatorOf(answer.body?.component ?? ""))(example.value)).toBe(true);
  expect(client.rateLimit).toEqual(expectedRateLimit(answer));
  if (isSuccess(answer)) expect({ data, error }).toStrictEqual({ data: example.value, error: undefined });
  else expectError(operation, answer, example, error);
}
