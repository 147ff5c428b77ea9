import { type Document, follow, type Node } from "../document/document.ts";
import { UnsupportedSchemaError } from "../errors/unsupported-schema-error.ts";

/** What a schema demands: the part of JSON Schema that the contract speaks, without references and annotations. */
export interface Keywords {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly not?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

export type Schema = boolean | Keywords;

type Reader = (value: unknown, read: (schema: unknown) => Schema) => unknown;

const asIs: Reader = (value) => value;
const one: Reader = (schema, read) => read(schema);
const each: Reader = (schemas, read) => (schemas as unknown[]).map(read);
const eachField: Reader = (schemas, read) =>
  Object.fromEntries(Object.entries(schemas as Node).map(([name, schema]) => [name, read(schema)]));

const scalar: Reader = (value) => {
  const composite = [value].flat().find((one) => typeof one === "object" && one !== null);
  if (composite) throw new UnsupportedSchemaError(`no near misses are known of ${JSON.stringify(composite)}`);
  return value;
};

const READERS: Record<keyof Keywords, Reader> = {
  type: asIs,
  const: scalar,
  enum: scalar,
  not: one,
  oneOf: each,
  minLength: asIs,
  maxLength: asIs,
  pattern: asIs,
  format: asIs,
  minimum: asIs,
  maximum: asIs,
  minItems: asIs,
  maxItems: asIs,
  items: one,
  required: asIs,
  properties: eachField,
  additionalProperties: one,
};

const ANNOTATIONS = new Set([
  "$comment",
  "title",
  "description",
  "default",
  "deprecated",
  "example",
  "examples",
  "discriminator",
]);

const constrains = (keyword: string) => !ANNOTATIONS.has(keyword) && !keyword.startsWith("x-");

/**
 * A schema of the document with its references resolved and its annotations dropped.
 *
 * @throws {UnsupportedSchemaError} for a keyword that is not known, and for a schema that contains itself
 */
export function readSchema(document: Document, schema: unknown, within: readonly string[] = []): Schema {
  if (typeof schema === "boolean") return schema;
  const { $ref, ...rest } = schema as { $ref?: string };
  const keywords = Object.keys(rest).filter(constrains);
  if ($ref !== undefined) {
    if (within.includes($ref)) throw new UnsupportedSchemaError(`${$ref} contains itself`);
    if (keywords.length) throw new UnsupportedSchemaError(`${keywords.join(", ")} beside the reference to ${$ref}`);
    return readSchema(document, follow(document, schema), [...within, $ref]);
  }
  if (!keywords.length) return true;
  const read = (part: unknown) => readSchema(document, part, within);
  return Object.fromEntries(
    keywords.map((keyword) => {
      const reader = READERS[keyword as keyof Keywords];
      if (!reader) throw new UnsupportedSchemaError(`no near misses are known for the keyword ${keyword}`);
      return [keyword, reader((rest as Node)[keyword], read)];
    }),
  );
}
