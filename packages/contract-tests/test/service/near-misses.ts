import fc, { type Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../src/depth.ts";
import type { Document } from "../../src/document/document.ts";
import { type Endpoint, endpointsOf } from "../../src/document/endpoints.ts";
import type { Visit, Visitor } from "../../src/gateway/visitor.ts";
import { inUnion, names } from "../../src/judges/names.ts";
import type { Placed } from "../../src/near-misses/constraint.ts";
import { constraintsOf } from "../../src/near-misses/constraints.ts";
import { constraintsOfParameters, fits, texts } from "../../src/near-misses/parameters.ts";
import { accepts } from "../../src/schema/accepts.ts";
import { readSchema } from "../../src/schema/schema.ts";

const INVALID = "urn:agent-events:problem:invalid-request";

/** Parameters of which the gateway knows more than the contract says, or takes whatever comes. */
const OF_ITS_OWN: Readonly<Record<string, string>> = {
  "Last-Event-ID": "What it does not have is `unknown-event-id`, whatever it looks like.",
  after: "So is this.",
  cursor: "It is opaque: only what the gateway gave is one.",
};

/** For each thing that the body of a start must be: what just is starts a run, and what just is not is told by its place. */
export function judgeBodies(document: Document, of: () => Visitor): void {
  const schema = readSchema(document, { $ref: "#/components/schemas/run-start" });
  const all = constraintsOf(schema).map((constraint, index) => ({ constraint, index, ...constraint }));
  test.each(all)("body $place $keyword", async ({ constraint, index, edge, past }) => {
    const start = (body: unknown) => of().visit("start-run", { body, isDirect: true });
    const taken = fc.asyncProperty(edge, async ({ value }) => {
      expect((await start(value)).status).toBe(202);
    });
    await fc.assert(taken, runs(1, index));
    if (!past) return;
    const refused = fc.asyncProperty(past, async (placed) => {
      if (accepts(schema, placed.value)) return expect(inUnion(constraint)).toBe(true);
      const { status, value } = await start(placed.value);
      expect({ status, type: value.type }).toEqual({ status: 400, type: INVALID });
      const paths: string[] = value.issues.map(({ path }: { path: string }) => path);
      expect(
        paths.some((path) => names(path, constraint, placed)),
        `${paths} ${JSON.stringify(placed)}`,
      ).toBe(true);
    });
    await fc.assert(refused, runs(4, index));
  });
}

/** For each thing that a parameter must be, the same. */
export function judgeParameters(document: Document, of: () => Visitor): void {
  const keyed = endpointsOf(document).filter(({ secured }) => secured);
  const all = constraintsOfParameters(keyed).filter(({ parameter }) => !Object.hasOwn(OF_ITS_OWN, parameter.name));
  test.each(all)("$endpoint.id $parameter.name $keyword", async ({ endpoint, parameter, index, edge, past = edge }) => {
    const { name, schema, in: place } = parameter;
    const agree = (values: Arbitrary<Placed>) =>
      fc.assert(
        fc.asyncProperty(texts(values, place), async (text) => {
          const { status, value } = await of().visit(endpoint.id, plainly(endpoint, { [name]: text }));
          const told = fits(schema, text) ? undefined : [{ in: place, path: name }];
          if (told) expect(value).toMatchObject({ type: INVALID, issues: told });
          expect(status === 400, text).toBe(told !== undefined);
        }),
        runs(4, index),
      );
    await agree(edge);
    await agree(past);
  });
}

function plainly({ forms }: Endpoint, parameters: Record<string, string>): Visit {
  return { parameters, isDirect: true, ...(forms.length > 0 && { body: { message: "hello" } }) };
}
