import { UsageError } from "../errors/usage-error.ts";

/** The fields that a delivery's body begins with. */
const FIELDS = ["id", "webhook_id", "timestamp", "type", "ai_agent_response"];

/**
 * Reads overrides, `path=value`: a value that is JSON is taken as that, any other as text.
 *
 * @throws {UsageError} when one has no `=`, or its path cannot be one of a delivery
 */
export function readOverrides(texts: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(texts.map(readOverride));
}

function readOverride(text: string): [path: string, value: unknown] {
  const at = text.indexOf("=");
  if (at < 0) throw misread(text, "it has no =", `Write path=value, such as ${EXAMPLE}.`);
  const path = text.slice(0, at);
  const [first = "", ...rest] = path.split(".");
  if ([first, ...rest].includes("")) throw misread(text, "a name of its path is empty", `Write it like ${EXAMPLE}.`);
  if (!FIELDS.includes(first)) {
    const next = `A delivery begins with ${FIELDS.join(", ")}; did you mean ai_agent_response.${path}?`;
    throw misread(text, `a delivery has no field "${first}"`, next);
  }
  return [path, parse(text.slice(at + 1))];
}

const EXAMPLE = "ai_agent_response.session_object=TKT-1";

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function misread(text: string, reason: string, next: string): UsageError {
  return new UsageError(`--override ${text}: ${reason}`, next);
}
