import type { Mock } from "@agent-events/mock";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runs } from "../src/depth.ts";
import type { Document } from "../src/document/document.ts";
import { type Operation, operationsOf } from "../src/document/operations.ts";
import { headersFor } from "../src/document/requests.ts";
import { send } from "../src/judges/send.ts";
import { serve } from "../src/judges/serve.ts";
import type { Placed } from "../src/near-misses/constraint.ts";
import { constraintsOf } from "../src/near-misses/constraints.ts";

/** What HTTP carries in a header as it is. */
const CARRIED = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** The values that are strings, and that a header can have. */
export const carried = (values: fc.Arbitrary<Placed>): fc.Arbitrary<unknown> =>
  values.map(({ value }) => value).filter((value) => typeof value === "string" && CARRIED.test(value));

async function takes({ url }: Mock, operation: Operation, headers: Record<string, string>): Promise<boolean> {
  const [body] = operation.body.examples;
  return (await send(url + operation.path, body?.value, headers)).violations.length === 0;
}

/**
 * For each thing that a document's request headers must be: values that just are and values that just are not, on which the
 * schema's plain reading and Prism agree. No validators are generated for headers.
 */
export function nearMissesOfHeaders(document: Document): void {
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(document);
  });
  afterAll(() => mock.close());
  const all = operationsOf(document).flatMap((operation) =>
    operation.headers.flatMap(({ name, schema }) =>
      // Whatever a header carries is a string.
      constraintsOf(schema)
        .filter(({ keyword }) => keyword !== "type")
        .map((constraint, index) => ({ operation, name, index, ...constraint })),
    ),
  );
  test.each(all)("$operation.id $name $keyword", async ({ operation, name, index, edge, past = edge }) => {
    const agree = (values: fc.Arbitrary<Placed>, accepted: boolean) =>
      fc.assert(
        fc.asyncProperty(carried(values), async (value) => {
          const headers = { ...headersFor(operation), [name]: String(value) };
          expect(await takes(mock, operation, headers)).toBe(accepted);
        }),
        runs(10, index),
      );
    await agree(edge, true);
    await agree(past, false);
  });

  test.each(operationsOf(document))("$id needs the headers that it says it needs, and no others", async (operation) => {
    for (const { name, required } of operation.headers) {
      const { [name]: _, ...others } = headersFor(operation);
      expect(await takes(mock, operation, others)).toBe(!required);
    }
  });
}
