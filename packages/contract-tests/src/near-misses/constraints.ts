import { UnsupportedSchemaError } from "../errors/unsupported-schema-error.ts";
import type { Keywords, Schema } from "../schema/schema.ts";
import { ofArrays } from "./arrays.ts";
import type { Constraint } from "./constraint.ts";
import { ofNumbers } from "./numbers.ts";
import { ofObjects } from "./objects.ts";
import { ofStrings } from "./strings.ts";
import { ofUnions } from "./unions.ts";
import { ofValues } from "./values.ts";

export type ConstraintsOf = (schema: Schema) => Constraint[];

const BY_TYPE: Readonly<Record<string, (schema: Keywords, constraintsOf: ConstraintsOf) => Constraint[]>> = {
  string: ofStrings,
  integer: ofNumbers,
  array: ofArrays,
  object: ofObjects,
};

/**
 * Everything that a schema demands, of a value and of all its parts, each with values at the edge and just past it.
 *
 * @throws {UnsupportedSchemaError}
 */
export function constraintsOf(schema: Schema): Constraint[] {
  if (typeof schema === "boolean") return [];
  if (schema.oneOf) {
    if (Object.keys(schema).length > 1) throw new UnsupportedSchemaError(`"oneOf" beside ${Object.keys(schema)}`);
    return ofUnions(schema.oneOf, constraintsOf);
  }
  const { type, const: constant, enum: values } = schema;
  const ofType = BY_TYPE[type ?? ""] ?? (() => []);
  if (type === undefined && constant === undefined && !values) {
    throw new UnsupportedSchemaError(`no near misses are known for a schema without a type: ${JSON.stringify(schema)}`);
  }
  return [...ofValues(schema), ...ofType(schema, constraintsOf)];
}
