import { formatOf } from "./formats.ts";
import type { Keywords, Schema } from "./schema.ts";

type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: isFields,
  null: (value) => value === null,
};

type Rule<Limit> = (limit: Limit, value: unknown, schema: Keywords) => boolean;

const number =
  (holds: (value: number, limit: number) => boolean): Rule<number> =>
  (limit, value) =>
    typeof value !== "number" || holds(value, limit);

const length =
  (holds: (length: number, limit: number) => boolean): Rule<number> =>
  (limit, value) =>
    typeof value !== "string" || holds([...value].length, limit);

const count =
  (holds: (count: number, limit: number) => boolean): Rule<number> =>
  (limit, value) =>
    !Array.isArray(value) || holds(value.length, limit);

const atLeast = (value: number, limit: number) => value >= limit;
const atMost = (value: number, limit: number) => value <= limit;

const RULES: { readonly [Keyword in keyof Keywords]-?: Rule<NonNullable<Keywords[Keyword]>> } = {
  type: (name, value) => TYPES[name]?.(value) ?? false,
  const: (constant, value) => value === constant,
  enum: (values, value) => values.includes(value),
  not: (schema, value) => !accepts(schema, value),
  oneOf: (variants, value) => variants.filter((variant) => accepts(variant, value)).length === 1,
  minLength: length(atLeast),
  maxLength: length(atMost),
  pattern: (source, value) => typeof value !== "string" || new RegExp(source, "u").test(value),
  format: (name, value) => !formatOf(name).invalid.includes(value),
  minimum: number(atLeast),
  maximum: number(atMost),
  minItems: count(atLeast),
  maxItems: count(atMost),
  items: (schema, value) => !Array.isArray(value) || value.every((item) => accepts(schema, item)),
  required: (names, value) => !isFields(value) || names.every((name) => Object.hasOwn(value, name)),
  properties: (schemas, value) =>
    !isFields(value) ||
    Object.entries(schemas).every(([name, schema]) => !Object.hasOwn(value, name) || accepts(schema, value[name])),
  additionalProperties: (rest, value, { properties = {} }) =>
    !isFields(value) ||
    Object.keys(value).every((name) => Object.hasOwn(properties, name) || accepts(rest, value[name])),
};

/**
 * The plain reading of a schema, against which both Prism and the generated validators are held. Of formats it knows only
 * the samples.
 */
export function accepts(schema: Schema, value: unknown): boolean {
  if (typeof schema === "boolean") return schema;
  return Object.entries(schema).every(([keyword, limit]) =>
    (RULES[keyword as keyof Keywords] as Rule<unknown>)(limit, value, schema),
  );
}
