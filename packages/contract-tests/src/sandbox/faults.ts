import { explain } from "@agent-events/contract/validate";
import type { Header, Operation } from "../document/operations.ts";
import type { Received } from "../judges/send.ts";
import { validatorOf } from "../judges/validator.ts";
import { accepts } from "../schema/accepts.ts";

function faultOfHeader({ name, schema }: Header, headers: Headers): string[] {
  const text = headers.get(name);
  if (text === null) return [`the header ${name} is missing`];
  const value = typeof schema === "object" && schema.type === "integer" ? Number(text) : text;
  return accepts(schema, value) ? [] : [`the header ${name} must not be ${text}`];
}

/** All that is wrong with an answer by what the operation documents for its status, one sentence each. */
export async function faultsOf({ answers }: Operation, { status, headers, body }: Received): Promise<string[]> {
  const answer = answers.find((one) => one.status === String(status));
  if (!answer?.body) return [`the status ${status} is not documented: ${body}`];
  const type = headers.get("content-type") ?? "";
  if (!type.startsWith("application/json")) return [`the content type is ${type}`];
  const value: unknown = JSON.parse(body);
  const validate = await validatorOf(answer.body.component);
  const issues = validate(value) ? [] : explain(validate.errors, value).map(({ message }) => message);
  return [...issues, ...answer.headers.flatMap((header) => faultOfHeader(header, headers))];
}
