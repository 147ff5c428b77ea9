import fc, { type Arbitrary } from "fast-check";
import { UnsupportedSchemaError } from "../errors/unsupported-schema-error.ts";
import { accepts } from "../schema/accepts.ts";
import { formatOf } from "../schema/formats.ts";
import type { Keywords, Schema } from "../schema/schema.ts";

/** How much longer than it must be a text or list gets: what matters lies at the edges, which are made on purpose. */
const MORE = 8;

/** One character each: plain ones, and those that JSON, JavaScript or a careless reader treats in a way of its own. */
const CHARACTERS = [..."aZ09 .:/-_'\"\\<&%é漢🙂\u0000\n\u0085\u2028\ufeff\u0301"];

const anything: Arbitrary<unknown> = fc.jsonValue({ maxDepth: 2 });

function text(schema: Keywords): Arbitrary<unknown> {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema;
  const samples = format === undefined ? [] : formatOf(format).valid.filter((sample) => accepts(schema, sample));
  if (samples.length) return fc.constantFrom(...samples);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"), { size: "xsmall" });
  return fc.string({
    minLength,
    maxLength: Math.min(maxLength, minLength + MORE),
    unit: fc.constantFrom(...CHARACTERS),
  });
}

function integer({ minimum = -1000, maximum = minimum + 2000 }: Keywords): Arbitrary<unknown> {
  return fc.integer({ min: minimum, max: maximum });
}

function list({ items = true, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: Keywords): Arbitrary<unknown> {
  return fc.array(valid(items), {
    minLength: minItems,
    maxLength: Math.min(maxItems, minItems + MORE),
    size: "xsmall",
  });
}

/** Fields that nobody has heard of, for objects that take any. */
const UNHEARD_OF: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { unheard_of: null },
  { "": "", "a.b": [0.5, { c: true }] },
  { Type: "x", $ref: "#", constructor: {} },
];

function fields({ properties = {}, required = [], additionalProperties = true }: Keywords): Arbitrary<unknown> {
  const possible = Object.entries(properties).filter(([, schema]) => schema !== false);
  const named = fc.record(Object.fromEntries(possible.map(([name, schema]) => [name, valid(schema)])), {
    requiredKeys: [...required],
  });
  if (additionalProperties === false) return named;
  if (!possible.length) return fc.dictionary(fc.string(), valid(additionalProperties), { maxKeys: 3 });
  const some = additionalProperties === true ? UNHEARD_OF : [{}];
  return fc.tuple(fc.constantFrom(...some), named).map(([others, known]) => ({ ...others, ...known }));
}

const TYPES: Readonly<Record<string, (schema: Keywords) => Arbitrary<unknown>>> = {
  string: text,
  integer,
  array: list,
  object: fields,
  boolean: () => fc.boolean(),
};

function make(schema: Schema): Arbitrary<unknown> {
  if (schema === true) return anything;
  if (schema === false) throw new UnsupportedSchemaError("nothing satisfies the schema false");
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map(valid));
  const type = TYPES[schema.type ?? ""];
  if (!type) throw new UnsupportedSchemaError(`no values are known for the schema ${JSON.stringify(schema)}`);
  return type(schema);
}

const made = new WeakMap<object, Arbitrary<unknown>>();

/**
 * Values that satisfy a schema, small ones first.
 *
 * @throws {UnsupportedSchemaError}
 */
export function valid(schema: Schema): Arbitrary<unknown> {
  if (typeof schema === "boolean") return make(schema);
  const known = made.get(schema) ?? make(schema).filter((value) => accepts(schema, value));
  made.set(schema, known);
  return known;
}
