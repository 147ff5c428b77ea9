import fc from "fast-check";
import { isFields } from "../schema/accepts.ts";
import type { Schema } from "../schema/schema.ts";
import { type Constraint, here, lift } from "./constraint.ts";
import type { ConstraintsOf } from "./constraints.ts";
import { valid } from "./valid.ts";

/** What a person calls a variant: the value that tells it apart, else its number. */
function nameOf(variant: Schema, index: number): string {
  const fields = typeof variant === "object" ? Object.values(variant.properties ?? {}) : [];
  const tag = fields.find(
    (field) => typeof field === "object" && (field.const !== undefined || field.not !== undefined),
  );
  if (typeof tag !== "object") return String(index + 1);
  return tag.const === undefined ? "unlisted" : String(tag.const);
}

/**
 * What a union demands: what each variant does, and that exactly one of them fits. What misses one variant may well be
 * another, so of these misses only the plain reading of the whole schema tells whether they are any.
 */
export function ofUnions(variants: readonly Schema[], constraintsOf: ConstraintsOf): Constraint[] {
  const fitting = fc.oneof(...variants.map(valid));
  const mixed = fc
    .tuple(fitting, fitting)
    .map(([one, other]) => (isFields(one) && isFields(other) ? { ...one, ...other } : one));
  return [
    { keyword: "oneOf", place: "", edge: here(fitting), past: here(mixed) },
    ...variants.flatMap((variant, index) =>
      lift(constraintsOf(variant), `<${nameOf(variant, index)}>`, (part) => part),
    ),
  ];
}
