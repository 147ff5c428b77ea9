import type { Mock } from "@agent-events/mock";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { type Document, readContract } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";
import { deliveriesOf } from "../src/document/variants.ts";
import { about, disagreements } from "../src/judges/disagreements.ts";
import { serve } from "../src/judges/serve.ts";
import { type Subject, subjectOf } from "../src/judges/subject.ts";
import { validatorOf } from "../src/judges/validator.ts";
import { judge } from "../src/judges/verdicts.ts";
import type { Constraint } from "../src/near-misses/constraint.ts";

interface Place {
  readonly document: Document;
  readonly subject: Subject;
  readonly constraint: Constraint;
}

const contract = readContract();

/** Of each format that a request or delivery has, the first place. */
const places = new Map<string, Place>();
for (const document of [contract, deliveriesOf(contract)]) {
  for (const operation of operationsOf(document)) {
    const subject = subjectOf(document, operation);
    for (const constraint of subject.constraints.filter(({ keyword }) => keyword.startsWith("format "))) {
      if (!places.has(constraint.keyword)) places.set(constraint.keyword, { document, subject, constraint });
    }
  }
}

/** So many draws from some dozen samples leave none out. */
const DRAWS = { numRuns: 500, seed: 1 };

/** The samples on which somebody errs, each with who does. */
async function differences({ subject, constraint: { edge, past = edge } }: Place, mock: Mock) {
  const samples = [edge, past].flatMap((side) => fc.sample(side, DRAWS));
  const validate = await validatorOf(subject.operation.body.component);
  const found = new Map<unknown, string[]>();
  for (const [sample, { value }] of new Map(samples.map((placed) => [about(placed), placed]))) {
    const { schema, ...judges } = await judge(subject, validate, mock, value);
    const errs = Object.entries(judges).filter(([, accepted]) => accepted !== schema);
    if (errs.length) found.set(sample, errs.map(([name]) => name).sort());
  }
  return found;
}

test.each([...places])(
  "%s: the listed disagreements are all there are, and all still occur",
  async (keyword, place) => {
    const mock = await serve(place.document);
    onTestFinished(() => mock.close());
    const listed = disagreements.filter((one) => one.keyword === keyword);
    const expected = listed.flatMap(({ values, errs }) => values.map((value) => [value, [...errs].sort()] as const));
    expect(await differences(place, mock)).toEqual(new Map(expected));
  },
);

test("every listed disagreement is about a format in use", () => {
  expect(disagreements.filter(({ keyword }) => !places.has(keyword))).toEqual([]);
});
