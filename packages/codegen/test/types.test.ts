import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { typeErrors } from "./support/compiler.ts";
import { withSchema } from "./support/document.ts";
import { contract } from "./support/repository.ts";

const UNION = `      oneOf:
        - { $ref: "#/components/schemas/circle" }
        - { $ref: "#/components/schemas/square" }
        - { $ref: "#/components/schemas/other" }`;

const variant = (name: string, required: string, kind: string, field: string) => `    ${name}:
      type: object
      required: [${required}]
      properties:
        kind: ${kind}
        ${field}: { type: number }
`;

/** A union told apart by \`kind\`, which its last variant leaves open, and may do without. */
const shapes = (required: string): string =>
  withSchema(
    UNION,
    variant("circle", "kind, radius", "{ type: string, const: circle }", "radius") +
      variant("square", "kind, side", "{ type: string, const: square }", "side") +
      variant("other", required, "{ type: string, not: { enum: [circle, square] } }", "area"),
  );

const NARROWING = `import type { components, Unlisted } from "./types.ts";
type Shape = components["schemas"]["thing"];

export function size(shape: Shape): number | undefined {
  switch (shape.kind) {
    case "circle":
      return shape.radius;
    case "square":
      return shape.side;
    default: {
      const rest: { kind?: Unlisted; area?: number } = shape;
      return rest.area;
    }
  }
}

export function name(shape: Shape): string {
  if (shape.kind === "circle") return \`circle of \${shape.radius}\`;
  return shape.kind ?? "nameless";
}

export function lost(shape: Shape): number | undefined {
  // @ts-expect-error the kind is not known here
  return shape.radius;
}

export function wrong(shape: Shape): number | undefined {
  if (shape.kind === "circle") {
    // @ts-expect-error a circle has no side
    return shape.side;
  }
  return undefined;
}
`;

async function typesOf(document: string): Promise<string> {
  const { files } = await compile(contract(document).target());
  return files.get("types.ts") ?? "";
}

describe("a union whose last variant takes what the others do not list", () => {
  it.each([
    ["required", "5.9", "kind"],
    ["required", "7.0", "kind"],
    ["optional", "5.9", ""],
    ["optional", "7.0", ""],
  ] as const)("narrows by a field that is %s there, in TypeScript %s", async (_, version, required) => {
    const repository = contract("");
    repository.write("types.ts", await typesOf(shapes(required)));
    repository.write("narrowing.ts", NARROWING);
    expect(typeErrors(repository, ["narrowing.ts"], version)).toEqual([]);
  });

  it("has the same type if the field says x-unlisted, for those that may hold a listed value too", async () => {
    const types = await typesOf(
      withSchema("      type: object\n      properties: { kind: { type: string, x-unlisted: true } }"),
    );
    expect(types).toContain("kind?: Unlisted;");
  });
});

describe("types", () => {
  let types: string;

  beforeAll(async () => {
    types = await typesOf(
      withSchema(`      type: object
      required: [anything, nothing]
      properties:
        colour: { type: string, default: red, description: "What it looks like. */ Or so." }
        anything: { type: object }
        nothing: { type: object, additionalProperties: false }
        whole: { $ref: "#/components/schemas/long" }`) +
        `    long:
      oneOf: [{ $ref: "#/components/schemas/a-rather-long-name-of-a-schema" }, { $ref: "#/components/schemas/another-rather-long-name-of-one" }]
    a-rather-long-name-of-a-schema: { type: string }
    another-rather-long-name-of-one: { type: number }
`,
    );
  });

  it("do not require a field that has a default", () => expect(types).toContain("colour?: string;"));

  it("let an object about which nothing is said hold anything, and a closed one nothing", () => {
    expect(types).toContain("anything: Record<string, unknown>;");
    expect(types).toContain("nothing: Record<string, never>;");
  });

  it("keep descriptions as comments", () => expect(types).toContain("* @description What it looks like. *\\/ Or so."));

  it("break a long union over lines", () => {
    const lines = [
      "long:",
      '  | components["schemas"]["a-rather-long-name-of-a-schema"]',
      '  | components["schemas"]["another-rather-long-name-of-one"];',
    ];
    expect(types).toContain(lines.map((line) => `    ${line}`).join("\n"));
  });

  it("say where they come from in their first line", () => {
    expect(types).toMatch(/^\/\/ Generated from openapi\/api by `npm run generate`\. Do not edit: .*\n/);
  });
});
