/**
 * What a schema compiles to: an expression over the rules in `rules/`. It is printed as the source of a module, and evaluated
 * as it is to check the contract's own examples.
 */
export type Expression =
  | { kind: "rule"; name: string }
  | { kind: "call"; name: string; args: Expression[] }
  | { kind: "value"; value: unknown }
  | { kind: "pattern"; source: string }
  | { kind: "record"; entries: [name: string, value: Expression][] }
  | Component;

/** A reference to the check of a component schema. */
export interface Component {
  kind: "component";
  name: string;
  /** Whether its objects take no fields that they do not name: what one wants of an example. */
  strict: boolean;
}

export const rule = (name: string): Expression => ({ kind: "rule", name });
export const call = (name: string, ...args: Expression[]): Expression => ({ kind: "call", name, args });
export const value = (literal: unknown): Expression => ({ kind: "value", value: literal });
export const record = (entries: [string, Expression][]): Expression => ({ kind: "record", entries });

/** One expression for several that must all hold. */
export function conjunction(parts: Expression[]): Expression {
  const [only, ...others] = parts;
  if (!only) return rule("any");
  return others.length ? call("all", ...parts) : only;
}

/** The parts that an expression consists of. */
function parts(expression: Expression): Expression[] {
  if (expression.kind === "call") return expression.args;
  return expression.kind === "record" ? expression.entries.map(([, part]) => part) : [];
}

/** Calls `visit` for the expression and everything in it. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of parts(expression)) walk(part, visit);
}

/** The components that an expression refers to, once for each time. */
export function componentsIn(expression: Expression): string[] {
  const names: string[] = [];
  walk(expression, (part) => {
    if (part.kind === "component") names.push(part.name);
  });
  return names;
}

/** The expression with other expressions in place of its components. */
export function substitute(expression: Expression, replace: (component: Component) => Expression): Expression {
  switch (expression.kind) {
    case "component":
      return replace(expression);
    case "call":
      return { ...expression, args: expression.args.map((part) => substitute(part, replace)) };
    case "record":
      return { ...expression, entries: expression.entries.map(([name, part]) => [name, substitute(part, replace)]) };
    default:
      return expression;
  }
}
