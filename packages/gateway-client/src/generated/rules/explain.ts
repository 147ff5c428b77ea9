// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import type { ValidationError } from "./check.ts";

/** One thing that is wrong with a value, for programs and for people. */
export interface Issue {
  /** Where, such as `event.input_message.message` or `headers[0].name`; `body` for the value as a whole. */
  path: string;
  /** The keyword of the schema: `type`, `required`, `maxLength`, `additionalProperties`, …; `never` for a field that is excluded. */
  rule: string;
  /** What the rule allows: a number, a name, a list of values. */
  limit?: unknown;
  /** What was there instead: a number for a limit in numbers, a value for `enum` and `const`, else a type. */
  received?: unknown;
  /** All of it in one sentence: `event.input_message.message: at most 8192 characters, got 8193`. */
  message: string;
}

/**
 * Explains the errors of a validator.
 * @param errors what the validator left in its `errors`
 * @param value the value that it was given
 */
export function explain(errors: readonly ValidationError[] | null, value: unknown): Issue[] {
  return (errors ?? []).map(({ path, rule, limit }) => {
    const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
    const there = path.reduce((parent: unknown, key) => (parent as Record<string, unknown> | undefined)?.[key], value);
    const [wanted, received, got = received] = sentence(rule, limit, there, String(path.at(-1)));
    const where = place.replace(/^\./, "") || "body";
    const message = `${where}: ${wanted}${received === undefined ? "" : `, got ${got}`}`;
    return { path: where, rule, limit, received, message };
  });
}

const UNITS: Record<string, string> = { Length: " character", Items: " item", Properties: " field" };

/** What the rule wants, what was there for programs, and what was there for people where that differs. */
function sentence(
  rule: string,
  limit: unknown,
  value: unknown,
  name: string,
): [wanted: string, received?: unknown, got?: string] {
  const [, bound, measure = ""] = /^(max|min)(.+)/.exec(rule) ?? [];
  if (bound) {
    return [`at ${bound === "max" ? "most" : "least"} ${count(limit, UNITS[measure])}`, size(value)];
  }
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const allowed = [limit].flat();
  switch (rule) {
    case "required":
      return ["is required"];
    case "never":
    case "not":
      return ["is not allowed here"];
    case "additionalProperties": {
      const meant = allowed.find((known) => similar(String(known), name));
      return [`is not a field of this request${meant ? `, did you mean "${meant}"?` : ""}`];
    }
    case "type":
      return [`must be ${allowed.map(article).join(" or ")}`, type, article(type)];
    case "enum":
    case "const": {
      const text = JSON.stringify(value);
      const list = allowed.map((one) => JSON.stringify(one)).join(", ");
      const wanted = `must be ${rule === "enum" ? "one of " : ""}${list}`;
      return value === Object(value) || text.length > 64 ? [wanted, type, article(type)] : [wanted, value, text];
    }
    default: {
      const wanted = `must match the ${rule}${limit === undefined ? "" : ` ${limit}`}`;
      return type === "string"
        ? [wanted, type, `a string of ${count(size(value), UNITS["Length"])}`]
        : [wanted, size(value)];
    }
  }
}

const count = (number: unknown, unit = ""): string => `${number}${unit}${unit && number !== 1 ? "s" : ""}`;

const article = (type: unknown): string =>
  /^(null|undef)/.test(`${type}`) ? `${type}` : `a${/^[aio]/.test(`${type}`) ? "n" : ""} ${type}`;

/** Code points of a string, items of an array, fields of an object; a number is its own size. */
const size = (value: unknown): number =>
  typeof value === "string"
    ? [...value].length
    : value === Object(value)
      ? Object.keys(value as object).length
      : Number(value);

/** Whether one name is the other with some characters left out, and not many. */
function similar(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  let found = 0;
  for (const character of long) if (character.toLowerCase() === short[found]?.toLowerCase()) found++;
  return found === short.length && 2 * found >= long.length;
}
