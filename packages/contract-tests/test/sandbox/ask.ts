import { expect } from "vitest";
import type { Operation } from "../../src/document/operations.ts";
import { headersFor } from "../../src/document/requests.ts";
import { type Received, send } from "../../src/judges/send.ts";
import { faultsOf } from "../../src/sandbox/faults.ts";
import type { World } from "../../src/sandbox/world.ts";

/** An answer of a sandbox, which keeps the contract. */
export interface Answered extends Received {
  readonly told: { readonly type?: string; readonly field_name?: string; readonly [field: string]: unknown };
}

/** Whether Prism found it in an answer; of requests, it is what a test is about. */
const isOfAnswer = (violation: unknown): boolean => Object(violation).location?.[0] === "response";

/** Sends a value to an operation through Prism; whatever the answer is, it is as documented, and Prism agrees. */
export async function ask(
  { proxy }: World,
  operation: Operation,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const received = await send(proxy.url + operation.path, value, { ...headersFor(operation), ...headers });
  expect(await faultsOf(operation, received)).toEqual([]);
  expect(received.violations.filter(isOfAnswer)).toEqual([]);
  return { ...received, told: JSON.parse(received.body) };
}

/** The types of error that an operation documents for a status, those left aside that the contract does not list. */
export function typesOf({ answers }: Operation, status: number): unknown[] {
  const examples = answers.find((answer) => answer.status === String(status))?.body?.examples ?? [];
  return examples
    .filter(({ name }) => name !== "unlisted")
    .map(({ value }) => (value as { type?: string } | undefined)?.type);
}
