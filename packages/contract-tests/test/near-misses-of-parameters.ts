import type { Mock } from "@agent-events/mock";
import fc, { type Arbitrary } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runs } from "../src/depth.ts";
import type { Document } from "../src/document/document.ts";
import { type Endpoint, endpointsOf } from "../src/document/endpoints.ts";
import { ask } from "../src/judges/ask.ts";
import { serve } from "../src/judges/serve.ts";
import type { Placed } from "../src/near-misses/constraint.ts";
import { constraintsOfParameters, fits, texts } from "../src/near-misses/parameters.ts";

async function takes({ url }: Mock, endpoint: Endpoint, name: string, text: string | undefined): Promise<boolean> {
  return (await ask(url, endpoint, { parameters: { [name]: text } })).violations.length === 0;
}

/**
 * For each thing that a document's parameters must be: values that just are and values that just are not, on which the
 * schema's plain reading and Prism agree. No validators are generated for parameters.
 */
export function nearMissesOfParameters(document: Document): void {
  let mock: Mock;
  beforeAll(async () => {
    mock = await serve(document);
  });
  afterAll(() => mock.close());
  const endpoints = endpointsOf(document);
  const all = constraintsOfParameters(endpoints);
  test.each(all)("$endpoint.id $parameter.name $keyword", async ({ endpoint, parameter, index, edge, past = edge }) => {
    const { name, schema, in: place } = parameter;
    const verdicts = new Set<boolean>();
    const agree = (values: Arbitrary<Placed>) =>
      fc.assert(
        fc.asyncProperty(texts(values, place), async (text) => {
          const expected = fits(schema, text);
          expect(await takes(mock, endpoint, name, text), JSON.stringify(text)).toBe(expected);
          verdicts.add(expected);
        }),
        runs(10, index),
      );
    await agree(edge);
    expect([...verdicts]).toEqual([true]);
    await agree(past);
    expect(verdicts).toContain(false);
  });

  test.each(endpoints)("$id needs the parameters that it says it needs, and no others", async (endpoint) => {
    for (const { name, required, in: place } of endpoint.parameters) {
      if (place !== "path") expect(await takes(mock, endpoint, name, undefined)).toBe(!required);
    }
  });
}
