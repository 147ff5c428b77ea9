import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { codegen } from "./support/cli.ts";
import { typeErrors } from "./support/compiler.ts";
import { withSchema } from "./support/document.ts";
import { generated, validator } from "./support/load.ts";
import { agentEvents, contract } from "./support/repository.ts";

describe("compile", () => {
  it("gives the same bytes every time", async () => {
    const [first, second] = [agentEvents(), agentEvents()];
    const [{ files: one }, { files: other }] = [await compile(first.target()), await compile(second.target())];
    expect([...one]).toEqual([...other]);
    expect(one.size).toBeGreaterThan(40);
  });

  it("heads every file with where it comes from", async () => {
    const { files } = await compile(agentEvents().target());
    for (const text of files.values())
      expect(text.slice(0, 120)).toContain("Generated from openapi/agent-events by `npm run generate`. Do not edit");
  });

  it("gives code that compiles strictly, in both versions of TypeScript", async () => {
    const repository = contract(EVERYTHING);
    await generated(repository);
    const { files } = await compile(repository.target());
    const modules = [...files.keys()].filter((path) => path.endsWith(".ts")).map((path) => `generated/${path}`);
    expect(modules).toContain("generated/validators/things-update-request.ts");
    expect(typeErrors(repository, modules, "5.9")).toEqual([]);
    expect(typeErrors(repository, modules, "7.0")).toEqual([]);
  });

  it("gives code without imports from elsewhere and without compilers", async () => {
    for (const { files } of [await compile(contract(EVERYTHING).target()), await compile(agentEvents().target())]) {
      for (const [path, text] of files) {
        if (!path.endsWith(".ts")) continue;
        expect(text).not.toMatch(/\beval\b|\bFunction\(|\brequire\(|import\(/);
        for (const [, specifier] of text.matchAll(/ from "([^"]+)"/g)) expect(specifier).toMatch(/^\.\.?\/.*\.ts$/);
      }
    }
  });

  it("makes a validator for every JSON body; those that are no component are named by operation and part", async () => {
    const repository = contract(EVERYTHING);
    await generated(repository);
    const update = await validator(repository, "things-update-request");
    expect([update({ size: 1 }), update({ size: "1" })]).toEqual([true, false]);
    const failure = await validator(repository, "things-update-400");
    expect([failure({ reason: "a@example.com" }), failure({})]).toEqual([true, false]);
    const leaf = await validator(repository, "leaf-of-tree");
    expect([leaf({ tree: {} }), leaf({ tree: 1 })]).toEqual([true, false]);
    const moved = await validator(repository, "moved-request");
    expect([moved(["a"]), moved("a")]).toEqual([true, false]);
  });

  it("makes a validator for a component that asks for one, though it is no body", async () => {
    const wanted = `    frame:
      x-validator: true
      type: object
      required: [seq]
      properties: { seq: { type: integer } }`;
    const repository = contract(withSchema("      type: string", wanted));
    await generated(repository);
    const frame = await validator(repository, "frame");
    expect([frame({ seq: 1 }), frame({ seq: "1" })]).toEqual([true, false]);
    expect(typeErrors(repository, ["generated/validators/frame.ts"])).toEqual([]);
    const { files } = await compile(
      contract(withSchema("      type: string", wanted.replace("true", "false"))).target(),
    );
    expect([...files.keys()]).not.toContain("validators/frame.ts");
  });

  it("follows schemas that refer to themselves and to each other", async () => {
    const repository = contract(EVERYTHING);
    await generated(repository);
    const validate = await validator(repository, "tree");
    expect(validate({ children: [{ children: [] }, { leaf: { tree: { children: [] } } }] })).toBe(true);
    expect(validate({ children: [{ leaf: { tree: { children: [1] } } }] })).toBe(false);
    expect(validate.errors?.[0]?.path).toEqual(["children", 0, "leaf", "tree", "children", 0]);
  });

  it("is not confused by fields named like what every object has", async () => {
    const repository = contract(
      withSchema(`      type: object
      additionalProperties: false
      required: [constructor]
      properties: { constructor: { type: string }, __proto__: { type: number } }`),
    );
    await generated(repository);
    const validate = await validator(repository, "thing");
    expect(validate({})).toBe(false);
    expect(validate({ constructor: "a", toString: 1 })).toBe(false);
    expect(validate(JSON.parse('{ "constructor": "a", "__proto__": 1 }'))).toBe(true);
    expect(validate(JSON.parse('{ "constructor": "a", "__proto__": "1" }'))).toBe(false);
  });

  it("takes a field that is undefined for absent, like JSON does", async () => {
    const repository = contract(
      withSchema(`      type: object
      additionalProperties: false
      required: [name]
      properties: { name: { type: string }, size: { type: number } }`),
    );
    await generated(repository);
    const validate = await validator(repository, "thing");
    expect(validate({ name: "a", size: undefined, other: undefined })).toBe(true);
    expect(validate({ name: undefined })).toBe(false);
  });

  it("collects no more than a hundred or so errors from a hostile body", async () => {
    const repository = contract(
      withSchema("      type: array\n      items: { type: object, additionalProperties: false }"),
    );
    await generated(repository);
    const validate = await validator(repository, "thing");
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, index]));
    expect(validate(Array.from({ length: 5000 }, () => fields))).toBe(false);
    expect(validate.errors?.length).toBeLessThanOrEqual(100);
  });

  it("leaves the target whole when writing fails", async () => {
    const repository = contract(withSchema("      type: string"));
    await generated(repository);
    const before = repository.read("generated/types.ts");
    repository.edit("openapi/api/openapi.yaml", "type: string", "type: integer");
    repository.write(`generated.${process.pid}.next`, "in the way");
    expect((await codegen(repository.root)).status).toBe(1);
    expect(repository.read("generated/types.ts")).toBe(before);
    expect((await codegen(repository.root)).status).toBe(0);
    expect(repository.read("generated/types.ts")).not.toBe(before);
  });
});

/** Bodies in all the places where OpenAPI allows them. */
const EVERYTHING = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things/{id}:
    put:
      operationId: things-update
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { size: { type: integer } } }
            examples: { small: { value: { size: 1 } } }
      responses:
        "200":
          description: Updated
          content:
            application/json: { schema: { $ref: "#/components/schemas/tree" } }
            application/vnd.things+json: { schema: { $ref: "#/components/schemas/leaf-of-tree" } }
            text/plain: { schema: { type: string } }
        "400": { $ref: "#/components/responses/failure" }
        default: { description: Nothing }
    get:
      responses:
        "200": { description: A stream, content: { text/event-stream: { schema: { type: string } } } }
webhooks:
  moved:
    post:
      requestBody: { $ref: "#/components/requestBodies/moved" }
      responses: { "200": { description: Taken } }
components:
  responses:
    failure:
      description: Failed
      content:
        application/problem+json:
          schema: { type: object, required: [reason], properties: { reason: { type: string, format: email } } }
          examples: { reason: { $ref: "#/components/examples/reason" } }
  requestBodies:
    moved: { content: { application/json: { schema: { type: array, items: { type: string } } } } }
  examples:
    reason: { value: { reason: a@example.com } }
  schemas:
    tree:
      type: object
      properties:
        children: { type: array, items: { $ref: "#/components/schemas/tree" } }
        leaf: { $ref: "#/components/schemas/leaf-of-tree" }
    leaf-of-tree:
      type: object
      properties: { tree: { $ref: "#/components/schemas/tree" } }
`;
