import { expect, test } from "vitest";
import { type ContractName, type Document, packages, readContract } from "../src/document/document.ts";
import { operationsOf } from "../src/document/operations.ts";
import { DocumentError } from "../src/errors/document-error.ts";
import { UnsupportedSchemaError } from "../src/errors/unsupported-schema-error.ts";
import { constraintsOf } from "../src/near-misses/constraints.ts";
import { accepts } from "../src/schema/accepts.ts";
import { readSchema, type Schema } from "../src/schema/schema.ts";

function documentOf(schemas: Record<string, object>): Document {
  return { paths: {}, components: { schemas: schemas as Record<string, Record<string, unknown>> } };
}

const near = (schema: object) => constraintsOf(readSchema(documentOf({}), schema));

test.each([
  ["a keyword", { type: "object", patternProperties: {} }, "patternProperties"],
  ["a format", { type: "string", format: "ipv6" }, "ipv6"],
  ["a type", { type: ["string", "null"] }, "null"],
  ["a schema without a type", { minLength: 1 }, "minLength"],
  ["a value that is no scalar", { const: { a: 1 } }, '{"a":1}'],
  ["a negation", { type: "string", not: { minLength: 3 } }, "minLength"],
  ["something beside oneOf", { type: "object", oneOf: [] }, "oneOf"],
])("%s without near misses is an error that names it", (_, schema, name) => {
  expect(() => near(schema)).toThrow(UnsupportedSchemaError);
  expect(() => near(schema)).toThrow(name);
});

test("so is a schema that contains itself, and a demand beside a reference", () => {
  const tree = { type: "object", properties: { child: { $ref: "#/components/schemas/tree" } } };
  const document = documentOf({ tree });
  expect(() => readSchema(document, { $ref: "#/components/schemas/tree" })).toThrow(UnsupportedSchemaError);
  expect(() => readSchema(document, { $ref: "#/components/schemas/tree", minProperties: 1 })).toThrow("minProperties");
});

test("a reference to nothing is an error that names it", () => {
  const read = () => readSchema(documentOf({}), { $ref: "#/components/schemas/gone" });
  expect(read).toThrow(DocumentError);
  expect(read).toThrow("#/components/schemas/gone");
});

test("an operation of a kind that is not exercised is an error", () => {
  expect(() => operationsOf({ ...documentOf({}), paths: { "/events": { get: {} } } })).toThrow(DocumentError);
});

const closed: Schema = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "integer" } },
  additionalProperties: false,
};

test.each<[Schema, unknown, boolean]>([
  [{ type: "string", maxLength: 2 }, "🙂🙂", true],
  [{ type: "string", maxLength: 2 }, "🙂🙂🙂", false],
  [{ type: "string", pattern: "^[a-z]+$" }, "a\n", false],
  [{ type: "string", not: { enum: ["a"] } }, "b", true],
  [{ type: "integer", minimum: 0 }, -1, false],
  [{ type: "integer", maximum: 3 }, 3, true],
  [{ type: "array", items: { type: "string" }, minItems: 1 }, [], false],
  [{ type: "array", items: { type: "string" }, maxItems: 1 }, ["a", 1], false],
  [closed, { a: 1 }, true],
  [closed, {}, false],
  [closed, { a: 1, b: 1 }, false],
  [closed, JSON.parse('{ "a": 1, "__proto__": 1 }'), false],
  [{ oneOf: [{ type: "string" }, { const: "a" }] }, "a", false],
  [{ type: "object", properties: { a: false } }, { a: null }, false],
])("the plain reading of %j of %j is %s", (schema, value, verdict) => {
  expect(accepts(schema, value)).toBe(verdict);
});

/** How often each keyword stands in a schema, in the terms in which constraints name them. */
function keywordsIn(schema: Schema): string[] {
  if (typeof schema === "boolean") return [];
  const { items, properties = {}, oneOf = [], required = [], additionalProperties, format, ...others } = schema;
  const fields = Object.values(properties);
  return [
    ...Object.keys(others),
    ...(oneOf.length ? ["oneOf"] : []),
    ...(format && format !== "id" ? [`format ${format}`] : []),
    ...required.map((name) => `required ${name}`),
    // An object that says nothing about other fields takes them.
    ...(schema.type === "object" ? ["additionalProperties"] : []),
    ...fields.filter((field) => field === false).map(() => "false"),
    ...[items ?? true, additionalProperties ?? true, ...oneOf, ...fields].flatMap(keywordsIn),
  ];
}

const contracts = (Object.keys(packages) as ContractName[]).map(readContract);
const components = contracts.flatMap((contract) =>
  Object.keys(contract.components["schemas"] ?? {}).map((component) => ({ contract, component })),
);
const map = { type: "object", additionalProperties: { type: "string", maxLength: 3 } };

test("what an object says of the fields that it does not name has near misses", () => {
  expect(near(map).map(({ keyword, place }) => `${place} ${keyword}`)).toEqual([
    " type",
    " additionalProperties",
    "* type",
    "* maxLength",
  ]);
});

test.each(components)("whatever $component says has near misses", ({ contract, component }) => {
  const schema = readSchema(contract, { $ref: `#/components/schemas/${component}` });
  const constraints = constraintsOf(schema).map(({ keyword }) => keyword);
  expect(constraints.sort()).toEqual(keywordsIn(schema).sort());
});
