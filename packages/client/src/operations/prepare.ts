import { explain } from "@agent-events/contract/validate";
import { RequestInvalidError } from "../errors/request-invalid-error.ts";
import type { Settings } from "../options.ts";
import type { Outgoing } from "../transport/outgoing.ts";
import { type Operation, operations } from "./operations.ts";

/**
 * Makes a request ready to leave: checks its body against the contract, and adds the headers that the operation and the
 * options ask for.
 */
export function prepare({ url, body, headers }: Outgoing, settings: Settings): void {
  const path = url.slice(url.lastIndexOf("/"));
  const operation = (operations as Record<string, Operation | undefined>)[path];
  if (operation && settings.validate) {
    // It is the JSON that leaves: a field that is undefined is no field there, a Date is a string.
    const value: unknown = body === undefined ? undefined : JSON.parse(body);
    const { validate } = operation;
    if (!validate(value)) throw new RequestInvalidError(path.slice(1), explain(validate.errors, value));
  }
  if (operation?.beta) headers.set("X-Devrev-Scope", "beta");
  for (const [name, value] of Object.entries(settings.headers)) headers.set(name, value);
}
