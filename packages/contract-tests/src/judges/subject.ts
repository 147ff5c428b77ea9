import type { Document } from "../document/document.ts";
import type { Operation } from "../document/operations.ts";
import type { Constraint } from "../near-misses/constraint.ts";
import { constraintsOf } from "../near-misses/constraints.ts";
import { readSchema, type Schema } from "../schema/schema.ts";

/** The body that an operation takes: what is judged, and all that its schema demands. */
export interface Subject {
  readonly operation: Operation;
  readonly schema: Schema;
  readonly constraints: readonly Constraint[];
}

export function subjectOf(document: Document, operation: Operation): Subject {
  const schema = readSchema(document, { $ref: `#/components/schemas/${operation.body.component}` });
  return { operation, schema, constraints: constraintsOf(schema) };
}
