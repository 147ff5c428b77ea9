import type { Arbitrary } from "fast-check";

/** A value, and the keys that lead to the part of it that a constraint is about. */
export interface Placed {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** One thing that a schema demands. */
export interface Constraint {
  /** Where the schema demands it: names of fields, `[]` for any item, `<n>` for the nth variant of a union. */
  readonly place: string;
  readonly keyword: string;
  /** Values that just satisfy it. */
  readonly edge: Arbitrary<Placed>;
  /** Values that just break it; absent where it grants something and cannot be broken. */
  readonly past?: Arbitrary<Placed>;
}

/** Values that a constraint on them is about as a whole. */
export function here(values: Arbitrary<unknown>): Arbitrary<Placed> {
  return values.map((value) => ({ value, path: [] }));
}

/** A constraint on a value as a whole. */
export function onAll(keyword: string, edge: Arbitrary<unknown>, past: Arbitrary<unknown>): Constraint {
  return { place: "", keyword, edge: here(edge), past: here(past) };
}

/** The constraints of a part, for the whole that `put` places it in. */
export function lift(
  constraints: readonly Constraint[],
  step: string,
  put: (part: Arbitrary<Placed>) => Arbitrary<Placed>,
): Constraint[] {
  return constraints.map(({ place, keyword, edge, past }) => ({
    place: step + (place && !/^[[<]/.test(place) ? `.${place}` : place),
    keyword,
    edge: put(edge),
    ...(past && { past: put(past) }),
  }));
}
