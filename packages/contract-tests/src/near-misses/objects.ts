import fc, { type Arbitrary } from "fast-check";
import type { Keywords } from "../schema/schema.ts";
import { type Constraint, here, lift, type Placed } from "./constraint.ts";
import type { ConstraintsOf } from "./constraints.ts";
import { valid } from "./valid.ts";
import { nearly } from "./values.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Names that every object of JavaScript seems to have. */
const INHERITED = ["__proto__", "constructor", "toString", "hasOwnProperty"];

const ANY = fc.constantFrom<unknown>(null, "", "text", 0, [], {});

/** The value with one more field; `__proto__` is a field like any other. */
const add = (value: unknown, name: string, field: unknown): Fields =>
  Object.fromEntries([...Object.entries(value as Fields).filter(([known]) => known !== name), [name, field]]);

const without = (value: unknown, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(value as Fields).filter(([name]) => !names.includes(name)));

/** What a schema of objects may demand, of the object and of its fields. */
export function ofObjects(schema: Keywords, constraintsOf: ConstraintsOf): Constraint[] {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const objects = valid(schema);
  const names = Object.keys(properties);
  const optional = names.filter((name) => !required.includes(name));
  const strange = fc.constantFrom(...nearly(names).filter((name) => !names.includes(name)), ...INHERITED, "x");

  /** Objects in which a field, named or drawn, is what is given. */
  const having = (name: string | Arbitrary<string>, field: Arbitrary<Placed>): Arbitrary<Placed> =>
    fc
      .tuple(objects, typeof name === "string" ? fc.constant(name) : name, field)
      .map(([value, key, { value: given, path }]) => ({ value: add(value, key, given), path: [key, ...path] }));

  const demanded = required.map((name): Constraint => {
    const edge = objects.map((value) => without(value, optional));
    const past = objects.map((value) => ({ value: without(value, [name]), path: [name] }));
    return { keyword: `required ${name}`, place: "", edge: here(edge), past };
  });
  const known = Object.entries(properties).flatMap(([name, field]): Constraint[] => {
    if (field !== false) return lift(constraintsOf(field), name, (part) => having(name, part));
    return [{ keyword: "false", place: name, edge: here(objects), past: having(name, here(ANY)) }];
  });
  const rest = { keyword: "additionalProperties", place: "" };
  const others: Constraint[] =
    additionalProperties === false
      ? [{ ...rest, edge: here(objects), past: having(strange, here(ANY)) }]
      : [
          { ...rest, edge: having(strange, here(valid(additionalProperties))) },
          ...lift(constraintsOf(additionalProperties), "*", (part) => having(strange, part)),
        ];
  return [...demanded, ...others, ...known];
}
