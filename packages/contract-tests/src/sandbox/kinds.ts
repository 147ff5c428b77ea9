import { type Document, follow, type Node } from "../document/document.ts";
import { DocumentError } from "../errors/document-error.ts";
import { accepts, isFields } from "../schema/accepts.ts";
import { readSchema } from "../schema/schema.ts";

/** Names a variant, as every variant is a component. */
const nameOf = (variant: unknown): string => (variant as { $ref?: string }).$ref?.split("/").at(-1) ?? "";

const joined = (...parts: string[]): string => parts.filter(Boolean).join(" ");

const partsOf = ({ properties = {} }: { readonly properties?: Node }): [string, unknown][] =>
  Object.entries(properties);

/**
 * Every kind of value that a schema tells apart: the variants of its unions, from the outside in, such as
 * `webhook-event-request-flat event-ai-agent-response-message`.
 */
export function kindsOf(document: Document, schema: unknown): string[] {
  const node = follow(document, schema);
  if (Array.isArray(node["oneOf"])) {
    return node["oneOf"].flatMap((variant) =>
      kindsOf(document, variant).map((inner) => joined(nameOf(variant), inner)),
    );
  }
  return partsOf(node).reduce(
    (kinds, [, part]) => kinds.flatMap((kind) => kindsOf(document, part).map((inner) => joined(kind, inner))),
    [""],
  );
}

/**
 * Of which of these kinds a value is.
 *
 * @throws {DocumentError} when it is of none
 */
export function kindOf(document: Document, schema: unknown, value: unknown): string {
  const node = follow(document, schema);
  if (Array.isArray(node["oneOf"])) {
    const variant = node["oneOf"].find((one) => accepts(readSchema(document, one), value));
    if (!variant) throw new DocumentError(`no variant of ${nameOf(schema)} is ${JSON.stringify(value)}`);
    return joined(nameOf(variant), kindOf(document, variant, value));
  }
  const there = isFields(value) ? partsOf(node).filter(([name]) => Object.hasOwn(value, name)) : [];
  return joined(...there.map(([name, part]) => kindOf(document, part, (value as Node)[name])));
}
