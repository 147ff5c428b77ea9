import { inline, key, WIDTH } from "../format.ts";
import type { Expression } from "./expression.ts";

/** How the check of a component is called where it is used. */
type Reference = (component: string) => string;

/** Prints an expression as TypeScript, broken over lines where one is too short; `taken` columns are used on the first. */
export function print(expression: Expression, reference: Reference, indent = "", taken = 0): string {
  const line = flat(expression, reference, WIDTH - indent.length - taken);
  if (line !== undefined) return line;
  const deeper = `${indent}  `;
  if (expression.kind === "record") {
    const lines = expression.entries.map(([name, part]) => {
      const field = `${key(name)}: `;
      return `${deeper}${field}${print(part, reference, deeper, field.length + 1)},\n`;
    });
    return `{\n${lines.join("")}${indent}}`;
  }
  if (expression.kind !== "call") return atom(expression, reference);
  const [first, ...others] = expression.args;
  if (first?.kind === "record" && others.length === 0) {
    return `${expression.name}(${print(first, reference, indent, WIDTH)})`;
  }
  const args = expression.args.map((argument) => `${deeper}${print(argument, reference, deeper, 1)},\n`);
  return `${expression.name}(\n${args.join("")}${indent})`;
}

/** On one line; undefined if that needs more than so many columns. */
function flat(expression: Expression, reference: Reference, room: number): string | undefined {
  if (expression.kind !== "call" && expression.kind !== "record") {
    const text = atom(expression, reference);
    return text.length <= room ? text : undefined;
  }
  const [open, close] = expression.kind === "call" ? [`${expression.name}(`, ")"] : ["{ ", " }"];
  const parts: [string, Expression][] =
    expression.kind === "call"
      ? expression.args.map((argument) => ["", argument])
      : expression.entries.map(([name, part]) => [`${key(name)}: `, part]);
  if (parts.length === 0) return expression.kind === "call" ? `${open}${close}` : "{}";
  let text = open;
  for (const [index, [name, part]] of parts.entries()) {
    text += index === 0 ? name : `, ${name}`;
    const printed = flat(part, reference, room - text.length - close.length);
    if (printed === undefined) return undefined;
    text += printed;
  }
  return text + close;
}

function atom(expression: Expression, reference: Reference): string {
  switch (expression.kind) {
    case "value":
      return expression.value === undefined ? "undefined" : inline(expression.value);
    case "pattern":
      return new RegExp(expression.source, "u").toString();
    case "component":
      return reference(expression.name);
    default:
      return expression.kind === "rule" ? expression.name : "";
  }
}
