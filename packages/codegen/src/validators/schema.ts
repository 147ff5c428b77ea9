import { type Document, type Fields, fields, isFields } from "../document.ts";
import { componentOf } from "./bodies.ts";
import { call, conjunction, type Expression, record, rule, value } from "./expression.ts";
import { formats } from "./registry.ts";
import { choice } from "./union.ts";

/** Something in a schema that has no validator: the schema and its keyword. */
export interface Unsupported {
  schema: unknown;
  keyword: string;
  reason: string;
}

/** Where the compiler is: the whole document, and a list for what it cannot compile. */
export interface Context {
  document: Document;
  unsupported: Unsupported[];
  /** Objects take no fields that they do not name, unless they say that they do: what one wants of an example. */
  strict?: boolean;
}

type Keyword = (limit: unknown, schema: Fields, context: Context) => Expression | undefined;

const TYPES: Record<string, string> = {
  string: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  object: "object",
  array: "array",
  null: "nil",
};

const limit =
  (name: string): Keyword =>
  (number) =>
    call(name, value(number));

const ANNOTATIONS = new Set([
  ...["$comment", "title", "description", "default", "deprecated", "readOnly", "writeOnly", "example", "examples"],
  ...["xml", "externalDocs", "discriminator", "contentEncoding", "contentMediaType"],
]);

/** In the order in which errors are wanted: what a value should be at all comes first. Absent keywords are not supported. */
const KEYWORDS: Record<string, Keyword> = {
  $ref: reference,
  type: (names) =>
    Array.isArray(names) && names.length !== 1
      ? call("types", ...names.map(value))
      : rule(TYPES[String(names)] ?? "any"),
  const: (constant, schema, context) =>
    isScalar(constant, schema, "const", context) ? call("exactly", value(constant)) : undefined,
  enum: (values, schema, context) =>
    Array.isArray(values) && values.every((item) => isScalar(item, schema, "enum", context))
      ? call("among", ...values.map(value))
      : undefined,
  minLength: (number) => (number === 0 ? undefined : call("minLength", value(number))),
  maxLength: limit("maxLength"),
  pattern,
  format,
  minimum: limit("minimum"),
  maximum: limit("maximum"),
  exclusiveMinimum: limit("exclusiveMinimum"),
  exclusiveMaximum: limit("exclusiveMaximum"),
  multipleOf: limit("multipleOf"),
  minItems: limit("minItems"),
  maxItems: limit("maxItems"),
  uniqueItems: (wanted) => (wanted === true ? rule("uniqueItems") : undefined),
  items: (schema, _, context) => call("items", compileSchema(schema, context)),
  minProperties: limit("minProperties"),
  maxProperties: limit("maxProperties"),
  propertyNames: (schema, _, context) => call("propertyNames", compileSchema(schema, context)),
  required: (names) => (Array.isArray(names) && names.length ? call("required", ...names.map(value)) : undefined),
  dependentRequired: (names) =>
    call("dependentRequired", record(fields(names).map(([name, others]) => [name, value(others)]))),
  properties,
  additionalProperties: (rest, schema, context) =>
    "properties" in schema ? undefined : properties({}, { additionalProperties: rest }, context),
  not: (schema, _, context) => call("not", compileSchema(schema, context)),
  allOf: (parts, _, context) => conjunction(schemas(parts).map((part) => compileSchema(part, context))),
  anyOf: (variants, schema, context) => union("anyOf", variants, schema, context),
  oneOf: (variants, schema, context) => union("oneOf", variants, schema, context),
};

const RANK = new Map(Object.keys(KEYWORDS).map((keyword, rank) => [keyword, rank]));

/** Compiles a schema; whatever it cannot compile goes to the list of the context. */
export function compileSchema(schema: unknown, outer: Context): Expression {
  if (schema === false) return rule("never");
  if (!isFields(schema)) return rule("any");
  const context = outer.strict && isComposed(schema) ? { ...outer, strict: false } : outer;
  const parts: [rank: number, part: Expression][] = [];
  for (const keyword of Object.keys(schema)) {
    const rank = RANK.get(keyword);
    if (rank !== undefined) {
      const part = KEYWORDS[keyword]?.(schema[keyword], schema, context);
      if (part) parts.push([rank, part]);
    } else if (!ANNOTATIONS.has(keyword) && !keyword.startsWith("x-")) {
      unsupported(context, schema, keyword, `the keyword "${keyword}" has no validator`);
    }
  }
  return conjunction(parts.sort(([a], [b]) => a - b).map(([, part]) => part));
}

/** Each part of a composed object has fields that the others do not name. */
function isComposed(schema: Fields): boolean {
  const isUnion = "oneOf" in schema || "anyOf" in schema;
  return "allOf" in schema || (isUnion && "properties" in schema);
}

function reference(target: unknown, schema: Fields, context: Context): Expression | undefined {
  const name = componentOf(schema);
  if (name !== undefined) return { kind: "component", name, strict: context.strict ?? false };
  unsupported(context, schema, "$ref", `the reference "${String(target)}" is not to a schema of \`components\``);
  return undefined;
}

function format(name: unknown, schema: Fields, context: Context): Expression | undefined {
  const found = formats.get(String(name));
  if (found === undefined) {
    const known = [...formats.keys()].join(", ");
    unsupported(context, schema, "format", `the format "${String(name)}" is not known; the known ones are ${known}`);
  }
  return found ? rule(found) : undefined;
}

function pattern(source: unknown, schema: Fields, context: Context): Expression | undefined {
  try {
    return call("pattern", { kind: "pattern", source: new RegExp(String(source), "u").source });
  } catch (error) {
    unsupported(context, schema, "pattern", `the pattern is not a regular expression: ${(error as Error).message}`);
    return undefined;
  }
}

function properties(known: unknown, schema: Fields, context: Context): Expression | undefined {
  const checks = record(fields(known).map(([name, property]) => [name, compileSchema(property, context)]));
  const rest = schema["additionalProperties"] ?? !context.strict;
  if (rest === false) return call("closed", checks);
  if (isFields(rest) && Object.keys(rest).length) return call("properties", checks, compileSchema(rest, context));
  return checks.kind === "record" && checks.entries.length ? call("properties", checks) : undefined;
}

function union(name: "anyOf" | "oneOf", list: unknown, schema: Fields, context: Context): Expression {
  const variants = schemas(list).map((variant) => ({ schema: variant, check: compileSchema(variant, context) }));
  return (
    choice(context.document, variants, schema["discriminator"]) ??
    call(name, ...variants.map((variant) => variant.check))
  );
}

function schemas(list: unknown): unknown[] {
  return Array.isArray(list) ? list : [];
}

function isScalar(constant: unknown, schema: Fields, keyword: string, context: Context): boolean {
  if (constant === null || typeof constant !== "object") return true;
  unsupported(context, schema, keyword, `"${keyword}" has a validator only for strings, numbers, booleans and null`);
  return false;
}

function unsupported(context: Context, schema: unknown, keyword: string, reason: string): void {
  context.unsupported.push({ schema, keyword, reason });
}
