import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Trigger } from "./trigger.ts";

const TEXTS = ["scenario", "webhook", "eventSource", "message", "agent", "sessionObject"];
const OBJECTS = ["clientMetadata", "set"];

/**
 * Reads what is to be triggered from JSON; nothing at all is `{}`.
 *
 * @throws {ConfigurationError} when it is no such JSON
 */
export function readTrigger(text: string): Trigger {
  const value = parse(text || "{}");
  if (!isObject(value)) throw new ConfigurationError("a trigger is a JSON object");
  for (const [name, field] of Object.entries(value)) {
    if (TEXTS.includes(name) ? typeof field === "string" : OBJECTS.includes(name) && isObject(field)) continue;
    const known = [...TEXTS, ...OBJECTS].includes(name);
    throw new ConfigurationError(
      known ? `${name} must be ${TEXTS.includes(name) ? "a string" : "an object"}` : `a trigger has no field ${name}`,
      known ? undefined : `it has ${[...TEXTS, ...OBJECTS].join(", ")}`,
    );
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError(`a trigger is JSON: ${(cause as Error).message}`, undefined, { cause });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
