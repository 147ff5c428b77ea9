import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "./support/ajv.ts";
import { schema, value } from "./support/arbitraries.ts";
import { generated, validator } from "./support/load.ts";
import { mutated } from "./support/mutate.ts";
import { agentEvents, contract } from "./support/repository.ts";
import { runs } from "./support/runs.ts";

const LONG = 600_000;

const SHARED = {
  tree: { type: "object", properties: { a: { $ref: "#/components/schemas/tree" }, b: { type: "string" } } },
  short: { type: "string", maxLength: 1 },
};

/** A document whose operation number n takes schema number n. */
function documentOf(schemas: readonly unknown[]) {
  const operation = (_: unknown, index: number) => [
    `/s${index}`,
    {
      post: {
        operationId: `s${index}`,
        requestBody: { content: { "application/json": { schema: { $ref: `#/components/schemas/s${index}` } } } },
        responses: {},
      },
    },
  ];
  return {
    openapi: "3.1.0",
    info: { title: "Random", version: "1" },
    paths: Object.fromEntries(schemas.map(operation)),
    components: { schemas: { ...SHARED, ...Object.fromEntries(schemas.map((item, index) => [`s${index}`, item])) } },
  };
}

/** Counts what both sides say, so that a comparison in which nearly everything is refused does not pass for one. */
class Score {
  accepted = 0;
  refused = 0;

  compare(validate: Awaited<ReturnType<typeof validator>>, expected: boolean, value: unknown, about: unknown): void {
    const accepted = validate(value);
    if (accepted !== expected) throw new Error(JSON.stringify({ about, value, expected, errors: validate.errors }));
    expect(validate.errors === null).toBe(accepted);
    this[accepted ? "accepted" : "refused"]++;
  }

  expectBoth(): void {
    expect(this.accepted).toBeGreaterThan(this.refused / 20);
    expect(this.refused).toBeGreaterThan(this.accepted / 20);
  }
}

describe("generated validators accept exactly what Ajv accepts", () => {
  it("for random schemas and values", { timeout: LONG }, async () => {
    const score = new Score();
    const schemas = fc.array(schema, { minLength: 60, maxLength: 60 });
    const values = fc.array(value, { minLength: 80, maxLength: 80 });
    const property = fc.asyncProperty(schemas, values, async (schemas, values) => {
      const document = documentOf(schemas);
      const repository = contract(JSON.stringify(document));
      repository.write("openapi/redocly.yaml", "rules: { struct: off }\n");
      await generated(repository);
      const accepts = judge(document);
      for (const [index, item] of schemas.entries()) {
        const validate = await validator(repository, `s${index}`);
        const expected = accepts(`s${index}`);
        for (const one of values) score.compare(validate, expected(one), one, item);
      }
    });
    await fc.assert(property, runs(3, 2026));
    score.expectBoth();
  });

  it("for the contract of agent events, its examples and what is nearly like them", { timeout: LONG }, async () => {
    const repository = agentEvents();
    await generated(repository);
    const target = "packages/contract/src/generated";
    const document = JSON.parse(repository.read(`${target}/openapi.json`)) as Record<string, Record<string, object>>;
    const accepts = judge(document);
    const examples = Object.values(document["components"]?.["examples"] ?? {}).map(
      ({ value }: { value?: unknown }) => value,
    );
    const score = new Score();
    const files = readdirSync(join(repository.root, target, "validators"));
    expect(files.length).toBeGreaterThan(20);
    expect(examples.length).toBeGreaterThan(40);
    for (const file of files) {
      const name = file.replace(".ts", "");
      const validate = await validator(repository, name, target);
      const expected = accepts(name);
      const own = examples.filter((example) => expected(example));
      for (const example of examples) score.compare(validate, expected(example), example, name);
      const near = fc.constantFrom(...own).chain((example) => mutated(example));
      fc.assert(
        fc.property(near, (one) => score.compare(validate, expected(one), one, name)),
        runs(200, 2026),
      );
    }
    score.expectBoth();
  });
});
