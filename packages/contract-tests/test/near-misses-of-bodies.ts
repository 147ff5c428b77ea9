import type { Mock } from "@agent-events/mock";
import fc, { type Arbitrary } from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runs } from "../src/depth.ts";
import type { ContractName, Document } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";
import { expectedOf } from "../src/judges/disagreements.ts";
import { inUnion } from "../src/judges/names.ts";
import { serve } from "../src/judges/serve.ts";
import { type Subject, subjectOf } from "../src/judges/subject.ts";
import { validatorOf } from "../src/judges/validator.ts";
import { judge, judgeHere } from "../src/judges/verdicts.ts";
import type { Constraint, Placed } from "../src/near-misses/constraint.ts";

interface Options {
  /**
   * How many values of either side Prism is asked about, in the fast form; validators cost less and get 24 times as many.
   */
  readonly fast: number;
  /** Whose validators are asked. @default "agent-events" */
  readonly contract?: ContractName;
  /** Leaves out what is judged elsewhere. @default nothing */
  readonly isElsewhere?: (component: string, constraint: Constraint) => boolean;
}

function testsOf(subject: Subject, mock: () => Mock, { fast, contract, isElsewhere = () => false }: Options): void {
  const { component } = subject.operation.body;
  const constraints = subject.constraints
    .map((constraint, index) => ({ ...constraint, constraint, index }))
    .filter(({ constraint }) => !isElsewhere(component, constraint));
  test.each(constraints)("$place $keyword", async ({ constraint, index, keyword, edge, past }) => {
    const validate = await validatorOf(component, contract);

    async function agree(values: Arbitrary<Placed>, accepted: (bySchema: boolean) => boolean): Promise<void> {
      const here = fc.property(values, (placed) => {
        const verdicts = judgeHere(subject, validate, placed.value);
        const { prism: _, ...expected } = expectedOf(accepted(verdicts.schema), keyword, placed);
        expect(verdicts).toEqual(expected);
      });
      fc.assert(here, runs(24 * fast, index, 500));
      const everywhere = fc.asyncProperty(values, async (placed) => {
        const verdicts = await judge(subject, validate, mock(), placed.value);
        expect(verdicts).toEqual(expectedOf(accepted(verdicts.schema), keyword, placed));
      });
      await fc.assert(everywhere, runs(fast, index));
    }

    await agree(edge, () => true);
    if (past) await agree(past, (bySchema) => inUnion(constraint) && bySchema);
  });
}

/**
 * For each thing that a document's request bodies must be: values that just are and values that just are not, on which the
 * schema's plain reading, the generated validator and Prism agree.
 */
export function nearMissesOfBodies(document: Document, options: Options): void {
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(document);
  });
  afterAll(() => mock.close());
  for (const operation of operationsOf(document)) {
    describe(operation.body.component, () => testsOf(subjectOf(document, operation), () => mock, options));
  }
}
