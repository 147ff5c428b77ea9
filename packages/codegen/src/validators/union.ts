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
  const names = new Set(variants.flatMap((variant) => namesOf(document, variant.schema)));
  const hinted = isFields(hint) && typeof hint["propertyName"] === "string" ? [hint["propertyName"]] : [];
  for (const name of [...hinted, ...names]) {
    const found = byValue(document, name, variants);
    if (found) return found;
  }
  for (const name of names) {
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
  const present = variants.filter((variant) => isRequired(document, variant.schema, name));
  const absent = variants.filter((variant) => isForbidden(document, variant.schema, name));
  if (!present.length || !absent.length || present.length + absent.length !== variants.length) return undefined;
  const [ifPresent, ifAbsent] = [choice(document, present, undefined), choice(document, absent, undefined)];
  return ifPresent && ifAbsent && call("byPresence", value(name), ifPresent, ifAbsent);
}

function orNull(document: Document, variants: Variant[], hint: unknown): Expression | undefined {
  const typeOf = (variant: Variant) => (follow(document, variant.schema, []).node as Fields | undefined)?.["type"];
  const rest = variants.filter((variant) => typeOf(variant) !== "null");
  if (rest.length !== variants.length - 1 || rest.some((variant) => typeof typeOf(variant) !== "string"))
    return undefined;
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

function isRequired(document: Document, schema: unknown, name: string): boolean {
  const { node } = follow(document, schema, []);
  return (
    isFields(node) && node["type"] === "object" && Array.isArray(node["required"]) && node["required"].includes(name)
  );
}

function isForbidden(document: Document, schema: unknown, name: string): boolean {
  const { node } = follow(document, schema, []);
  if (!isFields(node) || node["type"] !== "object") return false;
  const property = fields(node["properties"]).find(([key]) => key === name);
  return property ? property[1] === false : node["additionalProperties"] === false;
}

/** Names of fields that may tell variants apart. */
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
