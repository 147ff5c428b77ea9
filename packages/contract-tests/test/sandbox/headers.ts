import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../src/depth.ts";
import type { Document } from "../../src/document/document.ts";
import { type Operation, operationsOf } from "../../src/document/operations.ts";
import { constraintsOf } from "../../src/near-misses/constraints.ts";
import { texts } from "../../src/near-misses/parameters.ts";
import { atHome } from "../../src/sandbox/at-home.ts";
import type { World } from "../../src/sandbox/world.ts";
import { type Answered, ask } from "./ask.ts";

/** What is told of a header that breaks a constraint. */
const TOLD: Readonly<Record<string, (name: string, value: string) => object>> = {
  const: (name, value) => ({ type: "invalid_enum_value", field_name: name, value }),
  "format date": (_, value) => ({ type: "invalid_api_version", value }),
};

async function asked(world: World, operation: Operation, headers: Record<string, string>): Promise<Answered> {
  const [example] = operation.body.examples;
  return await ask(world, operation, await atHome(world, { value: example?.value, path: [] }), headers);
}

/** For each thing that a request's headers must be, values that just are and just are not; and requests without a token. */
export function judgeHeaders(document: Document, world: () => World): void {
  const all = operationsOf(document).flatMap((operation) =>
    operation.headers.flatMap(({ name, schema }) =>
      constraintsOf(schema)
        .filter(({ keyword }) => keyword !== "type")
        .map((constraint, index) => ({ operation, name, index, ...constraint })),
    ),
  );
  test.each(all)("$operation.id $name $keyword", async ({ operation, name, index, keyword, edge, past = edge }) => {
    const told = TOLD[keyword];
    if (!told) throw new TypeError(`how a sandbox tells of ${keyword} in a header is not known here: extend TOLD`);
    await fc.assert(
      fc.asyncProperty(texts(edge, "header"), texts(past, "header"), async (right, wrong) => {
        expect((await asked(world(), operation, { [name]: right })).status).toBeLessThan(300);
        const refused = await asked(world(), operation, { [name]: wrong });
        expect(refused).toMatchObject({ status: 400, told: told(name, wrong) });
      }),
      runs(10, index),
    );
  });

  test.each(operationsOf(document))("$id is refused without a token", async (operation) => {
    const refused = await asked(world(), operation, { authorization: "" });
    expect(refused).toMatchObject({ status: 401, told: { type: "unauthenticated" } });
  });
}
