import type { Schema } from "./document.ts";

/** A broken rule, as the contract's validators tell it. */
export interface BrokenRule {
  readonly rule: string;
  readonly limit: unknown;
}

const DIGITS = /^-?(?:0|[1-9]\d*)$/;

/** The value that a parameter's text stands for: the text itself, unless the contract wants a number and it is one. */
export function read({ type }: Schema, text: string): string | number {
  return type === "integer" && DIGITS.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}

/** The first rule of a parameter's schema that a value breaks. */
export function broken(schema: Schema, value: string | number): BrokenRule | undefined {
  const rules: [rule: keyof Schema, holds: (limit: never) => boolean][] =
    typeof value === "number"
      ? [
          ["minimum", (least: number) => value >= least],
          ["maximum", (most: number) => value <= most],
        ]
      : [
          ["type", (type: string) => type === "string"],
          ["minLength", (least: number) => [...value].length >= least],
          ["maxLength", (most: number) => [...value].length <= most],
          ["pattern", (pattern: string) => new RegExp(pattern, "u").test(value)],
          ["enum", (allowed: readonly string[]) => allowed.includes(value)],
        ];
  for (const [rule, holds] of rules) {
    const limit = schema[rule];
    if (limit !== undefined && !holds(limit as never)) return { rule, limit };
  }
  return undefined;
}
