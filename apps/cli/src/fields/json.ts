import { UsageError } from "../errors/usage-error.ts";

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads the JSON object that an option takes.
 *
 * @throws {UsageError} when it is no JSON, or JSON of another kind
 */
export function parseJsonObject(flag: string, text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(
      `${flag} is not JSON: ${(cause as Error).message}`,
      `Give a JSON object in single quotes, such as ${flag} '{"key":"value"}', or name a file that holds one.`,
      { cause },
    );
  }
  if (isObject(value)) return value;
  throw new UsageError(
    `${flag} must be a JSON object, got ${Array.isArray(value) ? "an array" : value === null ? "null" : `a ${typeof value}`}`,
    'Put the value into an object, such as {"key":"value"}.',
  );
}
