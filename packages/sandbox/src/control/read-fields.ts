import { ConfigurationError } from "../errors/configuration-error.ts";

/** What a field must be. */
type Kind = "string" | "object";

/**
 * Reads a JSON object of which every field is known, and as it must be; nothing at all is `{}`.
 *
 * @param what the thing that it is about, such as `a trigger`
 * @throws {ConfigurationError} when it is no such JSON
 */
export function readFields(
  what: string,
  text: string,
  fields: Readonly<Record<string, Kind>>,
): Readonly<Record<string, unknown>> {
  const value = parse(what, text || "{}");
  if (!isObject(value)) throw new ConfigurationError(`${what} is a JSON object`);
  for (const [name, field] of Object.entries(value)) {
    const kind = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (kind === undefined) {
      throw new ConfigurationError(`${what} has no field ${name}`, `it has ${Object.keys(fields).join(", ")}`);
    }
    if (kind === "string" ? typeof field === "string" : isObject(field)) continue;
    throw new ConfigurationError(`${name} must be ${kind === "string" ? "a string" : "an object"}`);
  }
  return value;
}

function parse(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError(`${what} is JSON: ${(cause as Error).message}`, undefined, { cause });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
