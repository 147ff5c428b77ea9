import type { Mock } from "@agent-events/mock";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Coverage } from "../src/coverage/coverage.ts";
import { headerExample, type Unit } from "../src/coverage/units.ts";
import type { Document } from "../src/document/document.ts";
import { type Answer, isSuccess, type Operation, operationsOf } from "../src/document/operations.ts";
import { preferring } from "../src/document/requests.ts";
import { withHeaderExample } from "../src/document/variants.ts";
import { send } from "../src/judges/send.ts";
import { serve } from "../src/judges/serve.ts";
import { accepts } from "../src/schema/accepts.ts";
import { call, expectDocumented } from "./calls.ts";

function exerciseRequests(operation: Operation, mock: () => Mock, coverage: Coverage): void {
  const noted = (kind: Unit["kind"], name: string) =>
    coverage.exercised({ operation: operation.id, part: "request", kind, name });
  const { body, headers } = operation;
  const [answer] = operation.answers.filter(isSuccess);
  const [input] = body.examples;

  test.each(body.examples)("takes the request $name", async ({ name, value }) => {
    const outcome = await call(mock(), operation, value);
    expect(outcome.data).toStrictEqual(answer?.body?.examples[0]?.value);
    noted("example", name);
  });

  test.each(headers.flatMap((header) => header.examples.map((example) => ({ header, example }))))(
    "takes the header $header.name: $example.value",
    async ({ header, example }) => {
      const value = String(example.value);
      const { exchange } = await call(mock(), operation, input?.value, { [header.name]: value });
      expect(exchange.headers.get(header.name)).toBe(value);
      expect(accepts(header.schema, example.value)).toBe(true);
      noted("header", headerExample(header.name, example.name));
    },
  );

  const constant = headers.filter(({ schema }) => typeof schema === "object" && schema.const !== undefined);
  test.each(constant)("gets $name from the client itself", async ({ name, examples }) => {
    const { exchange } = await call(mock(), operation, input?.value);
    expect(exchange.headers.get(name)).toBe(examples[0]?.value);
  });

  test("is called with a token, and refused without", async () => {
    const { exchange } = await call(mock(), operation, input?.value);
    expect(exchange.headers.get("authorization")).toBe("Bearer any");
    const refused = await send(mock().url + operation.path, input?.value);
    expect(refused).toMatchObject({ status: 401, violations: [{ location: ["request"], code: 401 }] });
    noted("security", "token");
  });
}

function exerciseAnswers(operation: Operation, answer: Answer, mock: () => Mock, coverage: Coverage): void {
  const noted = (kind: Unit["kind"], name: string) =>
    coverage.exercised({ operation: operation.id, part: answer.status, kind, name });
  const inputs = operation.body.examples;

  test.each((answer.body?.examples ?? []).map((example, index) => ({ example, input: inputs[index % inputs.length] })))(
    "answers $example.name",
    async ({ example, input }) => {
      const outcome = await call(mock(), operation, input?.value, preferring(operation, answer, example));
      await expectDocumented(operation, answer, example, outcome);
      noted("example", example.name);
      for (const { name, examples } of answer.headers) noted("header", headerExample(name, examples[0]?.name ?? ""));
    },
  );
}

/** The other values of headers that have several: of a mock that puts one of those in front. */
function exerciseHeaderExamples(document: Document, index: number, coverage: Coverage): void {
  const turned = withHeaderExample(document, index);
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(turned);
    // A header may name a date, and the client reads how far off that is.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-12-31T23:58:30.500Z") });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await mock.close();
  });
  const others = operationsOf(turned).flatMap((operation) =>
    operation.answers.flatMap((answer) =>
      answer.headers
        .filter(({ examples }) => examples.length > index)
        .map((header) => ({ operation, answer, header, example: header.examples[0] })),
    ),
  );
  test.each(others)("$operation.id $answer.status $header.name: $example.value", async (other) => {
    const { operation, answer, header } = other;
    const [body] = answer.body?.examples ?? [];
    const [input] = operation.body.examples;
    const outcome = await call(mock, operation, input?.value, preferring(operation, answer, body));
    await expectDocumented(operation, answer, body ?? { name: "", value: undefined }, outcome);
    const name = headerExample(header.name, other.example?.name ?? "");
    coverage.exercised({ operation: operation.id, part: answer.status, kind: "header", name });
  });
}

/** Every request, answer and header that the operations of a document promise, through the client, against Prism. */
export function exerciseOperations(document: Document, coverage: Coverage): void {
  const operations = operationsOf(document);
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(document);
  });
  afterAll(() => mock.close());
  for (const operation of operations) {
    describe(operation.id, () => {
      exerciseRequests(operation, () => mock, coverage);
      for (const answer of operation.answers) {
        describe(answer.status, () => exerciseAnswers(operation, answer, () => mock, coverage));
      }
    });
  }
  const headers = operations.flatMap(({ answers }) => answers.flatMap((answer) => answer.headers));
  const most = Math.max(...headers.map(({ examples }) => examples.length));
  for (let index = 1; index < most; index++) {
    describe(`with example ${index + 1} of each header`, () => exerciseHeaderExamples(document, index, coverage));
  }
}
