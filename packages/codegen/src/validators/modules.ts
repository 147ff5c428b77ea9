import type { TypeName } from "../type-name.ts";
import { circles } from "./circles.ts";
import { call, componentsIn, type Expression, substitute, walk } from "./expression.ts";
import { print } from "./print.ts";
import { ruleOf } from "./registry.ts";

/** A validator to print: the name of its file, what it checks, and the type that passes. */
export interface Module {
  name: string;
  expression: Expression;
  type: TypeName;
  description: string | undefined;
}

/** The compiled components by name. */
export type Components = ReadonlyMap<string, Expression>;

/** Columns up to which a component is repeated where it is used, instead of having a module. */
const SHORT = 60;

/**
 * The text of each module, by path: `validators/` for what others import, `checks/` for the components that several of those
 * share. Every other component is written out where it is used.
 */
export function printModules(modules: readonly Module[], components: Components): Map<string, string> {
  const circle = circles(components);
  const shared = sharedComponents(modules, components, circle);
  const componentOf = (name: string): Expression => components.get(name) ?? { kind: "rule", name: "any" };
  const expand = (expression: Expression): Expression =>
    substitute(expression, (component) =>
      shared.has(component.name) ? component : expand(componentOf(component.name)),
    );
  const checks = [...shared].sort().map((name) => {
    const isLazy = (other: string) => circle.has(other) && circle.get(other) === circle.get(name);
    return [`checks/${name}.ts`, printCheck(name, expand(componentOf(name)), isLazy)] as const;
  });
  const validators = modules.map(
    (module) =>
      [`validators/${module.name}.ts`, printValidator({ ...module, expression: expand(module.expression) })] as const,
  );
  return new Map([...checks, ...validators]);
}

/** What is used several times and too long to repeat, and what refers to itself. */
function sharedComponents(
  modules: readonly Module[],
  components: Components,
  circle: ReadonlyMap<string, number>,
): Set<string> {
  const uses = new Map<string, number>();
  for (const expression of [...modules.map((module) => module.expression), ...components.values()]) {
    for (const name of componentsIn(expression)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  const isShared = (name: string, count: number) => {
    const expression = components.get(name);
    if (!expression || circle.has(name)) return circle.has(name);
    return count > 1 && (componentsIn(expression).length > 0 || print(expression, String).length > SHORT);
  };
  return new Set([...uses].filter(([name, count]) => isShared(name, count)).map(([name]) => name));
}

function printCheck(name: string, expression: Expression, isLazy: (name: string) => boolean): string {
  const names = identifiers(new Set(componentsIn(expression)), name);
  const reference = (other: string) => (isLazy(other) ? `lazy(() => ${names.get(other)})` : `${names.get(other)}`);
  const start = "export const check: Check = ";
  const text = print(expression, reference, "", start.length + 1);
  const used = [...usedRules(expression), "Check", ...([...names.keys()].some(isLazy) ? ["lazy"] : [])];
  const others = new Map([...names].filter(([other]) => other !== name));
  return `${[...importsOfRules(used, "../rules"), ...importsOfChecks(others, ".")].join("\n")}\n\n${start}${text};\n`;
}

function printValidator({ expression, type, description }: Module): string {
  const names = identifiers(new Set(componentsIn(expression)));
  const start = `export const validate: Validator<${type.expression}> = /* @__PURE__ */ `;
  const body = print(call("validator", expression), (name) => `${names.get(name)}`, "", start.length + 1);
  const imports = [
    ...importsOfChecks(names, "../checks"),
    ...importsOfRules([...usedRules(expression), "Validator", "validator"], "../rules"),
    `import type { ${type.root} } from "../types.ts";`,
  ];
  const comment = description ? `/** ${description.replaceAll("*/", "*\\/")} */\n` : "";
  return `${imports.join("\n")}\n\n${comment}${start}${body};\n`;
}

/** The rules that an expression calls. */
export function usedRules(expression: Expression): Set<string> {
  const used = new Set<string>();
  walk(expression, (part) => {
    if (part.kind === "rule" || part.kind === "call") used.add(part.name);
  });
  return used;
}

function importsOfRules(used: readonly string[], folder: string): string[] {
  const byModule = Map.groupBy(new Set(used), (name) => ruleOf(name).module);
  return [...byModule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, names]) => {
      const sorted = names.sort().map((name) => (ruleOf(name).value ? name : `type ${name}`));
      const types = sorted.every((name) => name.startsWith("type "));
      const list = types ? sorted.map((name) => name.slice("type ".length)) : sorted;
      return `import ${types ? "type " : ""}{ ${list.join(", ")} } from "${folder}/${module}.ts";`;
    });
}

function importsOfChecks(names: ReadonlyMap<string, string>, folder: string): string[] {
  return [...names].map(([name, identifier]) => `import { check as ${identifier} } from "${folder}/${name}.ts";`);
}

/** A name in camel case for the check of each component; two that would be the same are numbered. */
function identifiers(names: ReadonlySet<string>, self?: string): Map<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    [...names].sort().map((name) => {
      if (name === self) return [name, "check"];
      const camel = name.replace(/[^A-Za-z\d]+(.?)/g, (_, next: string) => next.toUpperCase());
      const stem = `${/^\d/.test(camel) ? "_" : ""}${camel.charAt(0).toLowerCase()}${camel.slice(1)}Check`;
      const count = (taken.get(stem) ?? 0) + 1;
      taken.set(stem, count);
      return [name, count > 1 ? `${stem}${count}` : stem];
    }),
  );
}
