import fc from "fast-check";

type Schema = Record<string, unknown>;

const NAMES = ["a", "b", "c", "t"];
const TAGS = ["x", "y", "z"];
const STRINGS = ["", "a", "ab", "abc", "😀", "😀😀", ...TAGS, "w"];
const NUMBERS = [-1, 0, 1, 2, 2.5, 3, 4];

/** Values of JSON from a vocabulary so small that schemas of the same vocabulary often accept them. */
export const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "value" },
    fc.constantFrom(...STRINGS, ...NUMBERS, true, false, null),
    fc.array(tie("value"), { maxLength: 3, depthIdentifier: "value" }),
    object(tie("value")),
    object(tie("value")),
  ),
})).value;

function object(member: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const tag = fc.option(fc.constantFrom<unknown>(...TAGS, "w", 1), { nil: undefined });
  return fc
    .tuple(fc.dictionary(fc.constantFrom("a", "b", "c", "d"), member, { maxKeys: 3, noNullPrototype: true }), tag)
    .map(([fields, t]) => (t === undefined ? fields : { ...fields, t }));
}

const optional = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Schema> =>
  fc.record(fields, { requiredKeys: [], noNullPrototype: true });

const typed = (type: string, rules: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> =>
  fc
    .tuple(rules, fc.constantFrom(0, 1, 2, 3))
    .map(([schema, untyped]) => (untyped === 0 ? schema : { type, ...schema }));

const small = fc.nat({ max: 3 });

const scalars: fc.Arbitrary<Schema>[] = [
  typed(
    "string",
    optional({ minLength: small, maxLength: small, pattern: fc.constantFrom("^a", "b$", "^.$", "[xyz]") }),
  ),
  typed("number", optional({ minimum: small, maximum: small, multipleOf: fc.constantFrom(1, 2, 0.5) })),
  typed("integer", optional({ exclusiveMinimum: small, exclusiveMaximum: small })),
  fc.constantFrom<Schema>(
    { type: "boolean" },
    { type: "null" },
    {},
    { type: ["string", "null"] },
    { type: ["integer", "array"] },
  ),
  fc
    .uniqueArray(fc.constantFrom(...STRINGS, ...NUMBERS, null, true), { minLength: 1, maxLength: 4 })
    .map((list) => ({ enum: list })),
  fc.constantFrom(...STRINGS, ...NUMBERS, null, false).map((constant) => ({ const: constant })),
  fc.subarray(TAGS, { minLength: 1 }).map((list) => ({ type: "string", not: { enum: list } })),
  fc.constantFrom("tree", "short").map((name) => ({ $ref: `#/components/schemas/${name}` })),
];

/** Schemas of all keywords that have a validator, formats excepted. */
export const schema: fc.Arbitrary<Schema> = fc.letrec<{ schema: Schema; object: Schema }>((tie) => {
  const list = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthIdentifier: "schema", withCrossShrink: true },
      ...scalars.map((arbitrary) => ({ arbitrary, weight: 1 })),
      { arbitrary: tie("object"), weight: 6 },
      { arbitrary: fc.record({ allOf: list }, { noNullPrototype: true }), weight: 1 },
      { arbitrary: fc.record({ anyOf: list }, { noNullPrototype: true }), weight: 2 },
      { arbitrary: fc.record({ oneOf: list }, { noNullPrototype: true }), weight: 2 },
      { arbitrary: fc.record({ not: tie("schema") }, { noNullPrototype: true }), weight: 1 },
      { arbitrary: union(tie("object")), weight: 4 },
      {
        arbitrary: typed(
          "array",
          optional({ items: tie("schema"), minItems: small, maxItems: small, uniqueItems: fc.boolean() }),
        ),
        weight: 2,
      },
    ),
    object: typed(
      "object",
      optional({
        properties: fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(tie("schema"), fc.boolean()), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
        required: fc.subarray(NAMES),
        additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
        minProperties: small,
        maxProperties: small,
        propertyNames: fc.constantFrom<Schema>({ pattern: "^[abt]$" }, { maxLength: 1 }, { enum: NAMES }),
        dependentRequired: fc.constantFrom({ a: ["b"] }, { t: ["a", "c"] }),
      }),
    ),
  };
}).schema;

/** Unions whose variants mostly, but not always, exclude each other by the field `t` or by whether `a` is there. */
function union(object: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  const tag = fc.oneof(
    fc.constantFrom(...TAGS).map((constant) => ({ const: constant })),
    fc.subarray(TAGS, { minLength: 1 }).map((list) => ({ enum: list })),
    fc.subarray(TAGS, { minLength: 2 }).map((list) => ({ type: "string", not: { enum: list } })),
  );
  const tagged = fc
    .tuple(object, tag, fc.boolean())
    .map(([base, t, required]) => extend(base, { t }, required ? ["t"] : []));
  const marked = fc
    .tuple(object, fc.boolean())
    .map(([base, present]) => (present ? extend(base, {}, ["a"]) : extend(base, { a: false }, [])));
  const variants = fc.oneof(
    fc.array(tagged, { minLength: 2, maxLength: 4 }),
    fc.array(marked, { minLength: 2, maxLength: 3 }),
    fc.tuple(tagged, fc.constant<Schema>({ type: "null" }), tagged),
  );
  return fc.tuple(variants, fc.constantFrom("oneOf", "anyOf")).map(([list, keyword]) => ({ [keyword]: list }));
}

function extend(base: Schema, properties: Schema, required: string[]): Schema {
  const { properties: own = {}, required: also = [], ...rest } = base as { properties?: Schema; required?: string[] };
  return {
    ...rest,
    type: "object",
    properties: { ...own, ...properties },
    required: [...new Set([...also, ...required])],
  };
}
