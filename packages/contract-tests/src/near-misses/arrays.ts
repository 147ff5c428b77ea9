import fc, { type Arbitrary } from "fast-check";
import type { Keywords } from "../schema/schema.ts";
import { type Constraint, lift, onAll, type Placed } from "./constraint.ts";
import type { ConstraintsOf } from "./constraints.ts";
import { valid } from "./valid.ts";

/** What a schema of lists may demand, of the list and of its items. */
export function ofArrays(schema: Keywords, constraintsOf: ConstraintsOf): Constraint[] {
  const { items = true, minItems = 0, maxItems } = schema;
  const found: Constraint[] = [];
  const exactly = (length: number) => fc.array(valid(items), { minLength: length, maxLength: length });
  if (minItems > 0) found.push(onAll("minItems", exactly(minItems), exactly(minItems - 1)));
  if (maxItems !== undefined) found.push(onAll("maxItems", exactly(maxItems), exactly(maxItems + 1)));
  const longest = Math.max(minItems, Math.min(maxItems ?? 3, 3));
  const others = fc.array(valid(items), { minLength: Math.max(0, minItems - 1), maxLength: Math.max(0, longest - 1) });
  const among = (item: Arbitrary<Placed>): Arbitrary<Placed> =>
    fc.tuple(item, others, fc.nat()).map(([{ value, path }, list, position]) => {
      const index = position % (list.length + 1);
      return { value: list.toSpliced(index, 0, value), path: [index, ...path] };
    });
  return [...found, ...lift(constraintsOf(items), "[]", among)];
}
