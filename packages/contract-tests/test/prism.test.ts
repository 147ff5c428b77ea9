import type { Mock } from "@agent-events/mock";
import { expect, onTestFinished, test } from "vitest";
import { type Document, readContract } from "../src/document/document.ts";
import { type Operation, operationsOf } from "../src/document/operations.ts";
import { headersFor } from "../src/document/requests.ts";
import { send } from "../src/judges/send.ts";
import { serve } from "../src/judges/serve.ts";

async function served(document: Document): Promise<{ mock: Mock; operation: Operation; input: unknown }> {
  const mock = await serve(document);
  onTestFinished(() => mock.close());
  const [operation] = operationsOf(document);
  if (!operation) throw new TypeError("the document has no operation");
  return { mock, operation, input: operation.body.examples[0]?.value };
}

test("Prism tells of an answer that breaks the contract, so that the absence of violations means something", async () => {
  const contract = readContract();
  const examples = { ...contract.components["examples"], "execute-accepted": { value: { session: {} } } };
  const document = { ...contract, components: { ...contract.components, examples } };
  const { mock, operation, input } = await served(document);
  const { status, violations } = await send(mock.url + operation.path, input, headersFor(operation));
  expect(status).toBe(200);
  expect(violations).toMatchObject([{ location: ["response", "body", "session"], code: "required" }]);
});

test("Prism tells of a request that breaks the contract, also where its list is too long for a header", async () => {
  const { mock, operation } = await served(readContract());
  const wrong = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field_${index}`, index]));
  const { status, violations } = await send(mock.url + operation.path, wrong, headersFor(operation));
  expect(status).toBe(400);
  expect(violations).toEqual([expect.stringContaining("Too many violations")]);
});
