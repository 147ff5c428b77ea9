import { expect, test } from "vitest";
import { Coverage } from "../src/coverage/coverage.ts";
import { summaryOf, tableOf } from "../src/coverage/table.ts";
import { textOf, type Unit, unitsOf } from "../src/coverage/units.ts";
import { type Document, readContract } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";

/** What has exercised all of the contract. */
function everything(): Coverage {
  const coverage = new Coverage();
  for (const unit of unitsOf(operationsOf(readContract()))) coverage.exercised(unit);
  return coverage;
}

/** The contract with something more at a component. */
function withMore(kind: string, component: string, more: object): Document {
  const contract = readContract();
  const { [kind]: some = {} } = contract.components;
  const components = { ...contract.components, [kind]: { ...some, [component]: { ...some[component], ...more } } };
  return { ...contract, components };
}

const documentedIn = (document: Document) => unitsOf(operationsOf(document));

test("nothing is missing once all of it was exercised", () => {
  const { missing, unknown } = everything().compare(documentedIn(readContract()));
  expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
});

test("an example more in the contract is missing, for each operation that documents it", () => {
  const schema = { $ref: "#/components/schemas/error-forbidden" };
  const examples = { forbidden: { value: {} }, suspended: { value: {} } };
  const document = withMore("responses", "error-forbidden", { content: { "application/json": { schema, examples } } });
  const { missing } = everything().compare(documentedIn(document));
  expect(missing).toHaveLength(operationsOf(document).length);
  expect(missing).toContain("webhooks-get 403 example suspended");
});

test("so is a header more, a value more of a header, and a status more", () => {
  const again = { schema: { type: "string" }, example: "no" };
  const header = withMore("responses", "error-forbidden", { headers: { "X-Should-Retry": again } });
  expect(everything().compare(documentedIn(header)).missing).toContain("webhooks-get 403 header X-Should-Retry");
  const value = withMore("headers", "retry-after", { examples: { seconds: {}, date: {}, never: { value: "0" } } });
  expect(everything().compare(documentedIn(value)).missing).toContain("webhooks-get 429 header Retry-After: never");
  const [first, ...others] = operationsOf(readContract()).map((operation) => {
    return { ...operation, answers: [...operation.answers, { status: "418", headers: [] }] };
  });
  expect(everything().compare(unitsOf(first ? [first] : [])).missing).toEqual([`${first?.id} 418 no body`]);
  expect(others.length).toBeGreaterThan(0);
});

test("what is exercised but not documented is told too", () => {
  const coverage = everything();
  const unit: Unit = { operation: "webhooks-get", part: "200", kind: "example", name: "misspelt" };
  coverage.exercised(unit);
  expect(coverage.compare(documentedIn(readContract())).unknown).toEqual([textOf(unit)]);
});

test("the report says how often each thing was exercised, and names what never was", () => {
  const seen: Unit = { operation: "ask", part: "200", kind: "example", name: "plain" };
  const unseen: Unit = { operation: "ask", part: "200", kind: "header", name: "Retry-After: date" };
  const coverage = new Coverage();
  coverage.exercised(seen);
  coverage.exercised(seen);
  const { rows } = coverage.compare([seen, unseen]);
  expect(tableOf(rows).split("\n")).toEqual([
    "operation  status  example or header         exercised",
    "ask        200     plain                     2",
    "ask        200     header Retry-After: date  NEVER",
    "",
    "1 of 2 documented things exercised",
    "",
  ]);
  expect(summaryOf(rows).split("\n")).toEqual([
    "operation  status  examples  headers  never",
    "ask        200     1/1       0/1      header Retry-After: date",
    "",
    "1 of 2 documented things exercised",
  ]);
});
