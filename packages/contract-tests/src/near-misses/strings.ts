import fc, { type Arbitrary } from "fast-check";
import { UnsupportedSchemaError } from "../errors/unsupported-schema-error.ts";
import { accepts } from "../schema/accepts.ts";
import { formatOf } from "../schema/formats.ts";
import type { Keywords } from "../schema/schema.ts";
import { type Constraint, onAll } from "./constraint.ts";
import { valid } from "./valid.ts";

/** One character each, but 1 to 4 bytes and 1 or 2 UTF-16 units: what counts is characters. */
const CHARACTERS = ["x", "0", "é", "漢", "🙂", "\u0000", "\n"];

/** Strings of a length, that break nothing else if that can be. */
function ofLength(length: number, schema: Keywords): string[] {
  const { minLength: _min, maxLength: _max, ...rest } = schema;
  const format = schema.format === undefined ? undefined : formatOf(schema.format);
  if (format?.ofLength) return [format.ofLength(length)].filter((text) => text !== undefined);
  return CHARACTERS.map((character) => character.repeat(length)).filter((text) => accepts(rest, text));
}

/** The strings whose length is the first, from `start` on in steps of `step`, that any string can have. */
function firstOf(start: number, step: 1 | -1, schema: Keywords): Arbitrary<unknown> {
  for (let length = start; length >= 0 && Math.abs(length - start) < 16; length += step) {
    const texts = ofLength(length, schema);
    if (texts.length) return fc.constantFrom(...texts);
  }
  // An empty string may break the pattern or the format too, but it is all that is shorter.
  if (step === -1) return fc.constant("");
  throw new UnsupportedSchemaError(`no string of about ${start} characters is known for ${JSON.stringify(schema)}`);
}

/** Strings of the pattern with one character too many, at any position, or one too few. */
function offPattern(schema: Keywords, pattern: string): Arbitrary<unknown> {
  const strangers = fc.constantFrom(" ", ".", ":", "/", "é", "🙂", "\n", "\u0000");
  return fc
    .tuple(valid(schema), fc.nat(), strangers, fc.boolean())
    .map(([text, at, stranger, insert]) => {
      const characters = [...(text as string)];
      characters.splice(at % (characters.length + 1), insert ? 0 : 1, stranger);
      return characters.join("");
    })
    .filter((text) => !accepts({ pattern }, text));
}

/** What a schema of strings may demand. */
export function ofStrings(schema: Keywords): Constraint[] {
  const { minLength = 0, maxLength, pattern } = schema;
  const found: Constraint[] = [];
  if (minLength > 0) {
    found.push(onAll("minLength", firstOf(minLength, 1, schema), firstOf(minLength - 1, -1, schema)));
  }
  if (maxLength !== undefined) {
    found.push(onAll("maxLength", firstOf(maxLength, -1, schema), firstOf(maxLength + 1, 1, schema)));
  }
  if (pattern !== undefined) found.push(onAll("pattern", valid(schema), offPattern(schema, pattern)));
  return found;
}
