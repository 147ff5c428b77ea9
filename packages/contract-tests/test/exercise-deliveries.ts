import type { Mock } from "@agent-events/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answeredHeaders } from "../src/client/expected-error.ts";
import type { Coverage } from "../src/coverage/coverage.ts";
import { headerExample, type Unit } from "../src/coverage/units.ts";
import type { Document } from "../src/document/document.ts";
import { type Answer, type Operation, operationsOf } from "../src/document/operations.ts";
import { headersFor, preferring, statusOf } from "../src/document/requests.ts";
import { type Received, send } from "../src/judges/send.ts";
import { serve } from "../src/judges/serve.ts";
import { validatorOf } from "../src/judges/validator.ts";

/** Sends a delivery as DevRev does; Prism finds nothing wrong with it, nor with its own answer. */
async function deliver(
  mock: Mock,
  operation: Operation,
  value: unknown,
  headers: Record<string, string> = {},
): Promise<Received> {
  const received = await send(mock.url + operation.path, value, { ...headersFor(operation), ...headers });
  expect(received.violations).toEqual([]);
  return received;
}

function exerciseRequests(operation: Operation, mock: () => Mock, coverage: Coverage): void {
  const noted = (kind: Unit["kind"], name: string) =>
    coverage.exercised({ operation: operation.id, part: "request", kind, name });
  const { component, examples } = operation.body;

  test.each(examples)("delivers $name", async ({ name, value }) => {
    expect((await deliver(mock(), operation, value)).status).toBe(200);
    expect((await validatorOf(component))(value)).toBe(true);
    noted("example", name);
  });

  test.each(operation.headers.flatMap((header) => header.examples.map((example) => ({ header, example }))))(
    "is signed with $header.name: $example.value",
    async ({ header, example }) => {
      await deliver(mock(), operation, examples[0]?.value, { [header.name]: String(example.value) });
      noted("header", headerExample(header.name, example.name));
    },
  );
}

function exerciseAnswer(operation: Operation, answer: Answer, mock: () => Mock, coverage: Coverage): void {
  const noted = (kind: Unit["kind"], name: string) =>
    coverage.exercised({ operation: operation.id, part: answer.status, kind, name });
  const bodies = answer.body?.examples ?? [undefined];

  test.each(bodies.map((example) => ({ example, says: example?.name ?? "nothing" })))(
    "says $says",
    async ({ example }) => {
      const { examples } = operation.body;
      const { status, headers, body } = await deliver(
        mock(),
        operation,
        examples[0]?.value,
        preferring(operation, answer, example),
      );
      expect(status).toBe(statusOf(operation, answer));
      for (const [name, value] of Object.entries(answeredHeaders(answer))) expect(headers.get(name)).toBe(value);
      if (example) {
        expect(JSON.parse(body)).toEqual(example.value);
        expect((await validatorOf(answer.body?.component ?? ""))(example.value)).toBe(true);
      } else expect(body).toBe("");
      noted(example ? "example" : "no body", example?.name ?? "");
      for (const { name, examples: values } of answer.headers)
        noted("header", headerExample(name, values[0]?.name ?? ""));
    },
  );
}

/** Every delivery, answer and header that the document promises, against Prism. */
export function exerciseDeliveries(document: Document, coverage: Coverage): void {
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(document);
  });
  afterAll(() => mock.close());
  for (const operation of operationsOf(document)) {
    describe(operation.id, () => {
      exerciseRequests(operation, () => mock, coverage);
      for (const answer of operation.answers) {
        describe(answer.status, () => exerciseAnswer(operation, answer, () => mock, coverage));
      }
    });
  }
}
