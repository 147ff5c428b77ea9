import { type Document, type Fields, fields, follow, isFields } from "../document.ts";
import { call, type Expression, record, value } from "./expression.ts";

/** The values of a field that a schema can accept at all: those listed, or all strings but those in `except`. */
interface Tags {
  values: string[];
  except: string[] | undefined;
  optional: boolean;
}

/** One variant of a union: its schema and what that compiles to. */
export interface Variant {
  schema: unknown;
  check: Expression;
}

/**
 * Compiles a union whose variants exclude each other by one field into a choice by that field, so that errors tell what is
 * wrong with the variant that is meant. It accepts exactly what `oneOf` and `anyOf` accept. Undefined if there is no such field.
 */
export function choice(document: Document, variants: Variant[], hint: unknown): Expression | undefined {
  const [only, ...others] = variants;
  if (only && others.length === 0) return only.check;
  const hinted = isFields(hint) && typeof hint["propertyName"] === "string" ? [hint["propertyName"]] : [];
  for (const name of [...hinted, ...namesOf(document, only?.schema)]) {
    const found = byValue(document, name, variants);
    if (found) return found;
  }
  for (const name of new Set(variants.flatMap((variant) => requiredOf(document, variant.schema)))) {
    const found = byPresence(document, name, variants);
    if (found) return found;
  }
  return orNull(document, variants, hint);
}

function byValue(document: Document, name: string, variants: Variant[]): Expression | undefined {
  const tags = variants.map((variant) => tagsOf(document, variant.schema, name));
  const known = tags.filter((tag) => tag !== undefined);
  const merged = known.length === variants.length ? merge(known) : undefined;
  if (!merged || merged.values.length === 0) return undefined;
  const check = (index: number) => variants[index]?.check ?? value(undefined);
  const args = [
    value(name),
    record(known.flatMap((tag, index) => tag.values.map((text): [string, Expression] => [text, check(index)]))),
  ];
  const other = known.findIndex((tag) => tag.except);
  const absent = known.findIndex((tag) => tag.optional);
  if (other >= 0 || absent >= 0) args.push(other >= 0 ? check(other) : value(undefined));
  if (absent >= 0) args.push(check(absent));
  return call("byValue", ...args);
}

function byPresence(document: Document, name: string, variants: Variant[]): Expression | undefined {
  const present = variants.filter((variant) => requiredOf(document, variant.schema).includes(name));
  const absent = variants.filter((variant) => !present.includes(variant));
  if (!present.length || !absent.length) return undefined;
  if (!absent.every((variant) => isForbidden(document, variant.schema, name))) return undefined;
  const [ifPresent, ifAbsent] = [choice(document, present, undefined), choice(document, absent, undefined)];
  return ifPresent && ifAbsent && call("byPresence", value(name), ifPresent, ifAbsent);
}

function orNull(document: Document, variants: Variant[], hint: unknown): Expression | undefined {
  const typeOf = (variant: Variant) => (follow(document, variant.schema, []).node as Fields | undefined)?.["type"];
  const rest = variants.filter((variant) => typeOf(variant) !== "null");
  const isTyped = rest.every((variant) => typeof typeOf(variant) === "string");
  if (rest.length !== variants.length - 1 || !isTyped) return undefined;
  const check = choice(document, rest, hint);
  return check && call("orNull", check);
}

/** Undefined unless the schema takes nothing but objects and restricts the field to some strings. */
function tagsOf(document: Document, schema: unknown, name: string, depth = 0): Tags | undefined {
  const { node } = follow(document, schema, []);
  if (!isFields(node) || depth > 20) return undefined;
  const { allOf, anyOf, oneOf, type, required } = node;
  const property = fields(node["properties"]).find(([key]) => key === name)?.[1];
  const own = property === undefined ? undefined : tagsOfValue(follow(document, property, []).node);
  if (own && type === "object") return { ...own, optional: !(Array.isArray(required) && required.includes(name)) };
  for (const part of Array.isArray(allOf) ? allOf : []) {
    const found = tagsOf(document, part, name, depth + 1);
    if (found) return found;
  }
  const variants = oneOf ?? anyOf;
  if (!Array.isArray(variants)) return undefined;
  const found = variants
    .map((variant) => tagsOf(document, variant, name, depth + 1))
    .filter((tags) => tags !== undefined);
  return found.length === variants.length ? merge(found) : undefined;
}

function tagsOfValue(schema: unknown): Pick<Tags, "values" | "except"> | undefined {
  if (!isFields(schema)) return undefined;
  const { const: constant, enum: listed, not, type } = schema;
  if (typeof constant === "string") return { values: [constant], except: undefined };
  if (isStrings(listed)) return { values: listed, except: undefined };
  if (type === "string" && isFields(not) && isStrings(not["enum"])) return { values: [], except: not["enum"] };
  return undefined;
}

/** Undefined unless the tags exclude each other. */
function merge(tags: Tags[]): Tags | undefined {
  const values = tags.flatMap((tag) => tag.values);
  const open = tags.filter((tag) => tag.except);
  const optional = tags.filter((tag) => tag.optional).length;
  const except = open[0]?.except;
  if (new Set(values).size !== values.length || open.length > 1 || optional > 1) return undefined;
  if (except && values.some((text) => !except.includes(text))) return undefined;
  return { values, except, optional: optional > 0 };
}

/** The fields without which a schema accepts nothing, if it takes nothing but objects. */
function requiredOf(document: Document, schema: unknown): string[] {
  const { node } = follow(document, schema, []);
  if (!isFields(node) || node["type"] !== "object" || !isStrings(node["required"])) return [];
  return node["required"];
}

function isForbidden(document: Document, schema: unknown, name: string): boolean {
  const { node } = follow(document, schema, []);
  if (!isFields(node) || node["type"] !== "object") return false;
  const property = fields(node["properties"]).find(([key]) => key === name);
  return property ? property[1] === false : node["additionalProperties"] === false;
}

/** The fields of a schema, and of what it is composed of. */
function namesOf(document: Document, schema: unknown, depth = 0): string[] {
  const { node } = follow(document, schema, []);
  if (!isFields(node) || depth > 20) return [];
  const parts = [node["allOf"], node["anyOf"], node["oneOf"]].filter((part) => Array.isArray(part)).flat();
  return [
    ...fields(node["properties"]).map(([name]) => name),
    ...parts.flatMap((part) => namesOf(document, part, depth + 1)),
  ];
}

function isStrings(list: unknown): list is string[] {
  return Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === "string");
}
