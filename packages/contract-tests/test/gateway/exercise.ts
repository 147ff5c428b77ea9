import type { Mock } from "@agent-events/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Coverage } from "../../src/coverage/coverage.ts";
import type { Unit } from "../../src/coverage/units.ts";
import type { Document } from "../../src/document/document.ts";
import { type Endpoint, type Example, endpointsOf, type Form, type Reply } from "../../src/document/endpoints.ts";
import { preferring, statusOf } from "../../src/document/requests.ts";
import { faultsOfFrames } from "../../src/gateway/judge-stream.ts";
import { readStream } from "../../src/gateway/stream.ts";
import { ask } from "../../src/judges/ask.ts";
import type { Received } from "../../src/judges/send.ts";
import { serve } from "../../src/judges/serve.ts";
import { validatorOf } from "../../src/judges/validator.ts";
import { accepts } from "../../src/schema/accepts.ts";

/** A documented body is what its form promises. */
async function expectFits({ type, component }: Form, { value }: Example): Promise<void> {
  if (component !== undefined) expect((await validatorOf(component, "gateway"))(value)).toBe(true);
  else expect(typeof value).toBe("string");
  if (type !== "text/event-stream") return;
  const { retry, frames } = readStream(String(value));
  expect({ retry, faults: await faultsOfFrames(frames) }).toEqual({ retry: 1000, faults: [] });
}

/** The documented headers are there, and are as their schemas say. */
function expectHeaders({ headers }: Reply, received: Headers): void {
  for (const { name, schema, examples } of headers) {
    expect(received.get(name)).toBe(String(examples[0]?.value));
    expect(accepts(schema, received.get(name)), name).toBe(true);
  }
}

function exerciseRequests(endpoint: Endpoint, mock: () => Mock, coverage: Coverage): void {
  const noted = (kind: Unit["kind"], name: string) =>
    coverage.exercised({ operation: endpoint.id, part: "request", kind, name });
  const taken = async (request: Promise<Received>) => expect((await request).violations).toEqual([]);

  for (const form of endpoint.forms) {
    test.each(form.examples)("takes the request $name", async (example) => {
      await taken(ask(mock().url, endpoint, { body: example.value }));
      await expectFits(form, example);
      noted("example", example.name);
    });
  }

  test.each(endpoint.parameters)("takes the parameter $name", async ({ name, schema, examples: [example] }) => {
    expect(accepts(schema, example?.value)).toBe(true);
    await taken(ask(mock().url, endpoint, { parameters: { [name]: String(example?.value) } }));
    noted("parameter", name);
  });

  if (!endpoint.secured) {
    test("asks for no token", () => taken(ask(mock().url, endpoint, { headers: { authorization: undefined } })));
    return;
  }
  test("asks for a token", async () => {
    const refused = await ask(mock().url, endpoint, { headers: { authorization: undefined } });
    expect(refused).toMatchObject({ status: 401, violations: [{ location: ["request"], code: 401 }] });
    noted("security", "token");
  });
}

function exerciseAnswer(endpoint: Endpoint, answer: Reply, mock: () => Mock, coverage: Coverage): void {
  const noted = (kind: Unit["kind"], name: string) =>
    coverage.exercised({ operation: endpoint.id, part: answer.status, kind, name });
  const all = answer.forms.flatMap((form) => form.examples.map((example) => ({ form, example })));
  const shown = (received: Received) => {
    expect(received).toMatchObject({ status: statusOf(endpoint, answer), violations: [] });
    expectHeaders(answer, received.headers);
    for (const { name } of answer.headers) noted("header", name);
  };

  test.each(all)("answers $example.name as $form.type", async ({ form, example }) => {
    const headers = { accept: form.type, ...preferring(endpoint, answer, example) };
    const received = await ask(mock().url, endpoint, { headers });
    shown(received);
    expect(received.headers.get("content-type")?.split(";")[0]).toBe(form.type);
    expect(form.component === undefined ? received.body : JSON.parse(received.body)).toEqual(example.value);
    await expectFits(form, example);
    noted("example", example.name);
  });

  if (answer.forms.length) return;
  test("answers nothing", async () => {
    const received = await ask(mock().url, endpoint, { headers: preferring(endpoint, answer, undefined) });
    shown(received);
    expect(received.body).toBe("");
    noted("no body", "");
  });
}

/** Every request, parameter, answer and header that a document promises, against Prism. */
export function exerciseEndpoints(document: Document, coverage: Coverage): void {
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(document);
  });
  afterAll(() => mock.close());
  for (const endpoint of endpointsOf(document)) {
    describe(endpoint.id, () => {
      exerciseRequests(endpoint, () => mock, coverage);
      for (const answer of endpoint.answers) {
        describe(answer.status, () => exerciseAnswer(endpoint, answer, () => mock, coverage));
      }
    });
  }
}
