import type { Validator } from "@agent-events/contract";
import { explain, type Issue } from "@agent-events/contract/validate";
import type { Operation } from "../contract/operations.ts";
import { type Refusal, refuse } from "./refusal.ts";

const jsonTypes: Record<string, string> = { boolean: "bool", integer: "number" };
const jsonType = (type: unknown): string => jsonTypes[`${type}`] ?? `${type}`;

/** The first thing that is wrong, as one of the contract's own errors. */
function refusalOf(operation: Operation, { path, rule, limit, received, message }: Issue): Refusal {
  const fields = { field_name: path, detail: message };
  switch (rule) {
    case "required":
      return refuse(operation, "missing_required_field", fields);
    case "type":
      return refuse(operation, "unexpected_json_type", {
        ...fields,
        actual: jsonType(received),
        expected: jsonType([limit].flat()[0]),
      });
    case "enum":
    case "const":
      return refuse(operation, "invalid_enum_value", {
        ...fields,
        allowed_values: [limit].flat().map(String),
        value: String(received),
      });
    default:
      return refuse(operation, "invalid_field", fields);
  }
}

const validators = new Map<string, Promise<{ validate: Validator }>>();

/**
 * Checks a body with the validator that the contract has for it.
 *
 * @throws {Refusal} about the first thing that is wrong
 */
export async function checkInput(operation: Operation, input: unknown): Promise<void> {
  const { takes } = operation;
  const module = validators.get(takes) ?? import(`@agent-events/contract/validators/${takes}`);
  validators.set(takes, module);
  const { validate } = await module;
  if (validate(input)) return;
  const [first] = explain(validate.errors, input);
  throw first ? refusalOf(operation, first) : refuse(operation, "bad_request", {});
}
