import type { Operation } from "../contract/operations.ts";

/** An answer other than success, on its way to the caller. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) {
    super(String(body["detail"] ?? body["message"]));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Exactly the error of this type that the operation documents; undefined if it has none. */
export function documented({ errors }: Operation, type: string): Refusal | undefined {
  const found = errors.get(type);
  return found && new Refusal(found.status, found.body, retryAfter(found.body));
}

/** An error of a documented type about this very request: status and message as documented, with fields of its own. */
export function refuse({ errors }: Operation, type: string, fields: Readonly<Record<string, unknown>>): Refusal {
  const { status, body } = errors.get(type) ?? { status: 400, body: { message: "The request is not valid." } };
  const own = { type, message: body["message"], ...fields };
  return new Refusal(status, own, retryAfter(own));
}

const retryAfter = (body: Readonly<Record<string, unknown>>): Record<string, string> =>
  body["retry_after"] === undefined ? {} : { "retry-after": `${body["retry_after"]}` };
