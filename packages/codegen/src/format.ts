/** The first lines of every generated file. */
export function header(source: string, command: string): string {
  return `// Generated from ${source} by \`${command}\`. Do not edit: change the contract and run it again.\n\n`;
}

/** The same for JSON, which has no comments. */
export const JSON_HEADER_KEY = "x-generated";

/** Columns of a line of code. */
export const WIDTH = 120;

/** A value of JSON as TypeScript on one line. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${key(name)}: ${inline(item)}`);
  return members.length ? `{ ${members.join(", ")} }` : "{}";
}

/** A value of JSON as TypeScript, broken over lines where one is too short; `taken` columns are used on the first already. */
export function block(value: unknown, indent = "", taken = 0): string {
  const line = inline(value);
  if (typeof value !== "object" || value === null || indent.length + taken + line.length <= WIDTH) return line;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${deeper}${block(item, deeper, 1)},\n`)
    : Object.entries(value).map(
        ([name, item]) => `${deeper}${key(name)}: ${block(item, deeper, key(name).length + 3)},\n`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join("")}${indent}${close}`;
}

/** The name of a key in an object literal; a plain `__proto__` would set the prototype instead. */
export function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Whether a file begins like a generated one. */
export function isGenerated(text: string): boolean {
  return text.startsWith("// Generated from ") || text.startsWith(`{\n  "${JSON_HEADER_KEY}": "Generated from `);
}

/** The output of TypeScript's printer in the width of the rest: it indents by four, and prints every union on one line. */
export function tidy(code: string): string {
  return code
    .replace(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2))
    .replace(/^.{121,};$/gm, (line) => (line.includes(" | ") ? breakUnion(line) : line));
}

function breakUnion(line: string): string {
  const [, indent = "", name, union] = /^( *)((?:"[^"]*"|\w+)\??:) (.*);$/.exec(line) ?? [];
  if (name === undefined || union === undefined) return line;
  const variants = variantsOf(union);
  return variants.length > 1
    ? `${indent}${name}\n${variants.map((variant) => `${indent}  | ${variant}`).join("\n")};`
    : line;
}

/** Splits a type at the bars that stand in no string and in no brackets. */
function variantsOf(type: string): string[] {
  const variants = [""];
  let depth = 0;
  for (const [token] of type.matchAll(/"(?:[^"\\]|\\.)*"|[[\](){}<>]| \| |./g)) {
    if (token === " | " && depth === 0) variants.push("");
    else variants.push(`${variants.pop()}${token}`);
    if ("[({<".includes(token)) depth++;
    else if ("])}>".includes(token)) depth--;
  }
  return variants;
}
