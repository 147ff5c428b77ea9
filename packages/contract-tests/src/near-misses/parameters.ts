import fc, { type Arbitrary } from "fast-check";
import type { Endpoint, Parameter } from "../document/endpoints.ts";
import { accepts } from "../schema/accepts.ts";
import type { Schema } from "../schema/schema.ts";
import type { Constraint, Placed } from "./constraint.ts";
import { constraintsOf } from "./constraints.ts";

/** What HTTP carries as it is. Nothing that is empty: to Prism, it is not there. `.` and `..` are no names in a path. */
const CARRIED: Readonly<Record<Parameter["in"], RegExp>> = {
  header: /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/,
  path: /^(?!\.{1,2}$)./s,
  query: /./s,
};

/** The values as text, those left out that the place cannot carry. */
export function texts(values: Arbitrary<Placed>, place: Parameter["in"]): Arbitrary<string> {
  return values
    .map(({ value }) => value)
    .filter((value) => (typeof value === "string" || typeof value === "number") && CARRIED[place].test(String(value)))
    .map(String);
}

/** Whether a text is what the schema wants: whatever a parameter carries is text, also a number. */
export function fits(schema: Schema, text: string): boolean {
  const wantsNumber = typeof schema === "object" && schema.type === "integer";
  return accepts(schema, wantsNumber && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
}

/** Whether values past a constraint can be sent at all: they are text, and an empty one is, to Prism too, none. */
function isBreakable({ keyword, past }: Constraint, { in: place, schema }: Parameter): boolean {
  if (typeof schema === "boolean") return false;
  if (keyword === "pattern" && past) {
    // What a path cannot carry, such as `..`, may be all that a pattern keeps out of it.
    return fc.sample(past, { numRuns: 20, seed: 1 }).some(({ value }) => CARRIED[place].test(String(value)));
  }
  return keyword === "type" ? schema.type !== "string" : keyword !== "minLength" || schema.minLength !== 1;
}

/** One thing that a parameter must be. */
export interface ParameterConstraint extends Constraint {
  readonly endpoint: Endpoint;
  readonly parameter: Parameter;
  readonly index: number;
}

/** All that the parameters of endpoints must be. */
export function constraintsOfParameters(endpoints: readonly Endpoint[]): ParameterConstraint[] {
  return endpoints.flatMap((endpoint) =>
    endpoint.parameters.flatMap((parameter) =>
      constraintsOf(parameter.schema)
        .filter((constraint) => isBreakable(constraint, parameter))
        .map((constraint, index) => ({ endpoint, parameter, index, ...constraint })),
    ),
  );
}
