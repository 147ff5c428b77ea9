import fc from "fast-check";
import type { Keywords } from "../schema/schema.ts";
import { type Constraint, onAll } from "./constraint.ts";

/** What a schema of whole numbers may demand. */
export function ofNumbers({ minimum, maximum }: Keywords): Constraint[] {
  const found: Constraint[] = [];
  if (minimum !== undefined) found.push(onAll("minimum", fc.constant(minimum), fc.constant(minimum - 1)));
  if (maximum !== undefined) found.push(onAll("maximum", fc.constant(maximum), fc.constant(maximum + 1)));
  return found;
}
