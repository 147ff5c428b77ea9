import fc, { type Arbitrary } from "fast-check";
import { UnsupportedSchemaError } from "../errors/unsupported-schema-error.ts";
import { accepts } from "../schema/accepts.ts";
import { formatOf } from "../schema/formats.ts";
import type { Keywords, Schema } from "../schema/schema.ts";
import { type Constraint, onAll } from "./constraint.ts";
import { valid } from "./valid.ts";

/** A value of every type, those above all that lax readers take for another type. */
const OF_EACH_TYPE = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  "",
  "0",
  "1",
  "true",
  "null",
  "text",
  [],
  [0],
  ["text"],
  {},
  { 0: "text" },
];

function ofOtherTypes(schema: Keywords): Arbitrary<unknown> {
  const { type = "" } = schema;
  const others = fc.constantFrom(...OF_EACH_TYPE.filter((value) => !accepts({ type }, value)));
  const wrapped = valid(schema).map((value) => (type === "array" ? { 0: value } : [value]));
  return fc.oneof(others, wrapped);
}

/** Strings that one slip of the hand makes of another. */
function slipsOf(text: string): string[] {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  const camel = text.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  return [text.toUpperCase(), capital, camel, text.slice(0, -1), `${text}s`, ` ${text}`, `${text}\n`];
}

/** Strings that are none of the given ones, but nearly. */
export function nearly(texts: readonly unknown[]): string[] {
  const strings = texts.filter((text) => typeof text === "string");
  return [...strings.flatMap(slipsOf), ""].filter((slip) => !strings.includes(slip));
}

function ofFormat(schema: Keywords): Constraint[] {
  if (schema.format === undefined) return [];
  const { valid: common, rare = [], invalid } = formatOf(schema.format);
  const edge = [...common, ...rare].filter((sample) => accepts(schema, sample));
  if (!invalid.length) return [];
  return [onAll(`format ${schema.format}`, fc.constantFrom(...edge), fc.constantFrom(...invalid))];
}

function ofNegation(not: Schema): Constraint {
  const excluded = typeof not === "object" && Object.keys(not).join() === "enum" ? not.enum : undefined;
  if (!excluded) throw new UnsupportedSchemaError(`"not" is known with "enum" only, not with ${JSON.stringify(not)}`);
  return onAll("not", fc.constantFrom(...nearly(excluded)), fc.constantFrom(...excluded));
}

/**
 * What a schema of any type may demand.
 *
 * @throws {UnsupportedSchemaError} when `not` excludes anything but a list of values
 */
export function ofValues(schema: Keywords): Constraint[] {
  const { type, const: constant, enum: values, not } = schema;
  const among = (keyword: string, listed: readonly unknown[]) =>
    onAll(keyword, fc.constantFrom(...listed), fc.constantFrom(...nearly(listed)));
  return [
    ...(type === undefined ? [] : [onAll("type", valid(schema), ofOtherTypes(schema))]),
    ...(constant === undefined ? [] : [among("const", [constant])]),
    ...(values ? [among("enum", values)] : []),
    ...(not === undefined ? [] : [ofNegation(not)]),
    ...ofFormat(schema),
  ];
}
