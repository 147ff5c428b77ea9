import { type Document, fields, isFields } from "../document.ts";
import type { Check } from "../rules/check.ts";
import { typeOfBody, typeOfComponent } from "../type-name.ts";
import { type Body, bodies, componentOf } from "./bodies.ts";
import { componentsIn, type Expression } from "./expression.ts";
import { live } from "./live.ts";
import { type Module, printModules, usedRules } from "./modules.ts";
import { sourcesOfRules } from "./rule-sources.ts";
import { compileSchema, type Unsupported } from "./schema.ts";

/** The validators of a document. */
export interface Validators {
  /** Text by path: a validator for each schema that is a body or wants one, the checks they share, and the rules that those call. */
  files: Map<string, string>;
  bodies: Body[];
  /** Schemas that have no validator; the contract cannot be compiled if there are any. */
  unsupported: Unsupported[];
  /** The check of a body, ready to run; a strict one takes no fields that the schema does not name. */
  check(body: Body, strict: boolean): Check;
}

export function compileValidators(document: Document): Validators {
  const unsupported: Unsupported[] = [];
  const found = bodies(document);
  const modules = compileModules(document, found, unsupported);
  const components = compileComponents(document, modules, unsupported);
  const expressions = [...modules.map((module) => module.expression), ...components.values()];
  const used = new Set(expressions.flatMap((expression) => [...usedRules(expression)]));
  const files = new Map([...printModules(modules, components), ...sourcesOfRules(used)]);
  const checkOf = live((name, strict) =>
    compileSchema(schemaOf(document, name), { document, unsupported: [], strict }),
  );
  const check = (body: Body, strict: boolean) =>
    checkOf(compileSchema(body.schema, { document, unsupported: [], strict }));
  return { files, bodies: found, unsupported, check };
}

const schemaOf = (document: Document, component: string): unknown => document.components?.schemas?.[component];

/** A component that says so has a validator though it is no body, such as the data of a server-sent event. */
const WANTED = "x-validator";

/** A module for each schema that is a body, however many bodies it is, or wants a validator, in the order of their names. */
function compileModules(document: Document, found: readonly Body[], unsupported: Unsupported[]): Module[] {
  const wanted = fields(document.components?.schemas)
    .filter(([, schema]) => isFields(schema) && schema[WANTED] === true)
    .map(([name]) => ({ name, schema: { $ref: `#/components/schemas/${name}` }, type: typeOfComponent(name) }));
  const known = found.map((body) => ({ name: nameOf(body), schema: body.schema, type: typeOfBody(body) }));
  const byName = new Map([...wanted, ...known].map((module) => [module.name, module]));
  return [...byName.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, schema, type }) => ({
      name,
      expression: compileSchema(schema, { document, unsupported }),
      type,
      description: firstSentence(schemaOf(document, name)),
    }));
}

/** The components that the bodies are or refer to. */
function compileComponents(
  document: Document,
  modules: readonly Module[],
  unsupported: Unsupported[],
): Map<string, Expression> {
  const compiled = new Map<string, Expression>();
  const queue = modules.flatMap((module) => componentsIn(module.expression));
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (compiled.has(name)) continue;
    const expression = compileSchema(schemaOf(document, name), { document, unsupported });
    compiled.set(name, expression);
    queue.push(...componentsIn(expression));
  }
  return compiled;
}

/** The name of the component, or else of the operation and the part that the body is in. */
function nameOf(body: Body): string {
  return componentOf(body.schema) ?? `${body.owner}-${body.part}`.replace(/[^\w.-]+/g, "-").replace(/^-+/, "");
}

function firstSentence(schema: unknown): string | undefined {
  if (!isFields(schema) || typeof schema["description"] !== "string") return undefined;
  const [sentence = ""] = schema["description"].replace(/\s+/g, " ").split(/(?<=\.) /);
  return sentence.trim() || undefined;
}
