import type { ErrorObject } from "ajv/dist/2020.js";
import type { Finding, Path } from "./read.ts";
import { closest } from "./similar.ts";

/** What Ajv found, in the words of somebody who reads the file. */
export function explain(errors: readonly ErrorObject[]): Finding[] {
  // Rules that only say once more what one of their parts says, or what a misspelt name says.
  const misspelt = new Set(
    errors.filter(({ keyword }) => keyword === "additionalProperties").map((one) => one.instancePath),
  );
  const told = errors.filter(
    ({ keyword, schemaPath, instancePath }) =>
      keyword !== "propertyNames" &&
      !/\/oneOf\/\d+\//.test(schemaPath) &&
      !(keyword === "oneOf" && misspelt.has(instancePath)),
  );
  const seen = new Set<string>();
  return told
    .map((error) => {
      const path = [...pathOf(error.instancePath), ...surplus(error)];
      return { path, reason: `${placeOf(path)}: ${sentence(error)}` };
    })
    .filter(({ reason }) => !seen.has(reason) && seen.add(reason));
}

/** `deliver[0].after`; `the file` for all of it. */
export function placeOf(path: Path): string {
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  return place.replace(/^\./, "") || "the file";
}

function pathOf(pointer: string): (string | number)[] {
  const keys = pointer.split("/").slice(1);
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key.replaceAll("~1", "/").replaceAll("~0", "~")));
}

/** A field that is one too many is told of where it stands. */
function surplus({ params, propertyName }: ErrorObject): string[] {
  return [params["additionalProperty"] ?? propertyName].filter((name) => typeof name === "string");
}

function sentence({ keyword, params, data, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case "required":
      return `needs ${params["missingProperty"]}`;
    case "additionalProperties": {
      const known = Object.keys(parentSchema?.["properties"] ?? {});
      const meant = closest(String(params["additionalProperty"]), known);
      return `is not known here${meant ? `, did you mean ${meant}?` : `; there are ${known.join(", ")}`}`;
    }
    case "oneOf": {
      const kinds = ((parentSchema?.["oneOf"] ?? []) as { required: [string] }[]).map(({ required: [kind] }) => kind);
      const given = kinds.filter((kind) => kind in (data as object));
      return `must be exactly one of ${kinds.join(", ")}; ${given.length ? `here are ${given.join(" and ")}` : "none is here"}`;
    }
    case "enum": {
      const meant = typeof data === "string" ? closest(data, params["allowedValues"]) : undefined;
      const list = params["allowedValues"].join(", ");
      return `${got(data)} is not known here, ${meant ? `did you mean ${meant}?` : `use one of ${list}`}`;
    }
    case "uniqueItems":
      return `has the same item twice: ${got((data as unknown[])[params["i"]])}`;
    case "minItems":
    case "minProperties":
      return "is empty; leave it out";
    case "maxItems":
      return `has at most ${params["limit"]} items, got ${(data as unknown[]).length}`;
    case "maxLength":
      return `has at most ${params["limit"]} characters, got ${[...(data as string)].length}`;
    case "minimum":
    case "maximum":
    case "minLength":
    case "pattern":
    case "type":
      return `must be ${wanted(parentSchema ?? {}, keyword)}, got ${got(data)}`;
    default:
      return `breaks the rule ${keyword}`;
  }
}

function wanted(schema: Readonly<Record<string, unknown>>, keyword: string): string {
  const [example] = [schema["examples"] ?? []].flat();
  const { title, minimum = 0, maximum, type } = schema;
  if (typeof title === "string") return `${title}${example === undefined ? "" : ` such as ${got(example)}`}`;
  if (keyword === "minLength") return "a text that is not empty";
  if (type === "integer") return `a whole number from ${minimum}${maximum === undefined ? "" : ` to ${maximum}`}`;
  return (
    { string: "a text", array: "a list", object: "a group of fields", boolean: "true or false" }[`${type}`] ?? `${type}`
  );
}

function got(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 64 ? text : Array.isArray(value) ? "a list" : typeof value === "string" ? "a text" : "fields";
}
