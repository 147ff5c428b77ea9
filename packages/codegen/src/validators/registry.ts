import * as array from "../rules/array.ts";
import * as check from "../rules/check.ts";
import * as dispatch from "../rules/dispatch.ts";
import * as byte from "../rules/formats/byte.ts";
import * as date from "../rules/formats/date.ts";
import * as dateTime from "../rules/formats/date-time.ts";
import * as email from "../rules/formats/email.ts";
import * as int32 from "../rules/formats/int32.ts";
import * as int64 from "../rules/formats/int64.ts";
import * as uri from "../rules/formats/uri.ts";
import * as uuid from "../rules/formats/uuid.ts";
import * as number from "../rules/number.ts";
import * as object from "../rules/object.ts";
import * as objectSize from "../rules/object-size.ts";
import * as string from "../rules/string.ts";
import * as union from "../rules/union.ts";
import * as unique from "../rules/unique.ts";
import * as value from "../rules/value.ts";

const modules: Record<string, Record<string, unknown>> = {
  array,
  check,
  dispatch,
  "formats/byte": byte,
  "formats/date": date,
  "formats/date-time": dateTime,
  "formats/email": email,
  "formats/int32": int32,
  "formats/int64": int64,
  "formats/uri": uri,
  "formats/uuid": uuid,
  number,
  object,
  "object-size": objectSize,
  string,
  union,
  unique,
  value,
};

/** A rule: the module that exports it, relative to `rules/` and without extension, and what it is. */
export interface Rule {
  module: string;
  value: unknown;
}

const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(modules).flatMap(([module, exported]) =>
    Object.entries(exported).map(([name, value]) => [name, { module, value }] as const),
  ),
);

/** The rule of a name; names that no module exports are types, and those are all in one. */
export function ruleOf(name: string): Rule {
  return rules.get(name) ?? { module: "check", value: undefined };
}

/** The rule of each format; null accepts any string or number. */
export const formats: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ["binary", null],
  ["byte", "byte"],
  ["date", "date"],
  ["date-time", "dateTime"],
  ["double", null],
  ["email", "email"],
  ["float", null],
  ["id", null],
  ["int32", "int32"],
  ["int64", "int64"],
  ["password", null],
  ["uri", "uri"],
  ["uuid", "uuid"],
]);
