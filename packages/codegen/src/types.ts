import type { GlobalContext, OpenAPI3, SchemaObject } from "openapi-typescript";
import type { TypeNode } from "typescript";
import type { Document } from "./document.ts";
import { tidy } from "./format.ts";
import { astToString, resolveRef, scanDiscriminators, transformSchema, ts } from "./openapi-typescript.ts";

/**
 * A string that no literal can be compared with, so that a union which has it still narrows by the listed ones, and a
 * `default:` has the rest. The usual brand, an intersection with `string`, is comparable to every literal: nothing would narrow.
 */
const UNLISTED = `/**
 * A string that the contract does not list. The ending is for the compiler alone: it keeps the type apart from the listed
 * strings, so that unions narrow by those. To compare with a string that the contract does not know, widen it to \`string\`.
 */
export type Unlisted = \`\${string} (unlisted)\`;

`;

/** Compiles the whole document to types. Changes the document: openapi-typescript writes discriminators into it. */
export function types(document: Document): string {
  const schema = document as unknown as OpenAPI3;
  const context = {
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema, { silent: true }),
    injectFooter: [],
    silent: true,
    transform,
    resolve: ($ref: string) => resolveRef(schema, $ref, { silent: true }),
  } as unknown as GlobalContext;
  const text = astToString(transformSchema(schema, context));
  return UNLISTED + tidy(text);
}

const OBJECT_KEYWORDS = ["properties", "additionalProperties", "patternProperties", "allOf", "anyOf", "oneOf", "enum"];

function transform(schema: SchemaObject): TypeNode | undefined {
  const { factory } = ts;
  const keywords = schema as Record<string, unknown>;
  const not = keywords["not"];
  const excludes = typeof not === "object" && not !== null && "enum" in not;
  if (schema.type === "string" && (excludes || keywords["x-unlisted"] === true)) {
    return factory.createTypeReferenceNode("Unlisted");
  }
  // An object about which nothing is said may hold anything; openapi-typescript would let it hold nothing.
  if (schema.type === "object" && !OBJECT_KEYWORDS.some((keyword) => keyword in keywords)) {
    return factory.createTypeReferenceNode("Record", [
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword),
    ]);
  }
  return undefined;
}
