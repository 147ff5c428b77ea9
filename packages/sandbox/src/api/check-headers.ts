import type { Operation } from "../contract/operations.ts";
import { documented, refuse } from "./refusal.ts";

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  return !!year && !Number.isNaN(Date.parse(`${year}-${month}-${day}`)) && new Date(text).getUTCDate() === Number(day);
}

/**
 * Checks the headers that an operation takes, when they are there.
 *
 * @throws {Refusal} `invalid_api_version`, `invalid_enum_value`, or for a body that says it is not JSON `invalid_content_type`
 */
export function checkHeaders(operation: Operation, headers: Headers): void {
  for (const { name, schema } of operation.parameters) {
    const value = headers.get(name);
    if (value === null) continue;
    if (schema.format === "date" && !isDate(value)) throw refuse(operation, "invalid_api_version", { value });
    if (schema.const !== undefined && value !== schema.const) {
      const fields = { field_name: name, value, allowed_values: [schema.const] };
      throw refuse(operation, "invalid_enum_value", fields);
    }
  }
  const type = headers.get("content-type");
  if (type !== null && !/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    const detail = `The body must be application/json, got ${type}.`;
    throw documented(operation, "invalid_content_type")
      ? refuse(operation, "invalid_content_type", { value: type, detail })
      : refuse(operation, "bad_request", { detail });
  }
}
