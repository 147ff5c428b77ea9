import type { Issue } from "@agent-events/contract/validate";
import { AgentEventsError } from "./agent-events-error.ts";

/**
 * The request breaks the contract. It was checked before it left: nothing was sent and no agent ran.
 *
 * Not thrown with `validate: false`; then the server judges, and answers with an `HttpError` of status 400.
 */
export class RequestInvalidError extends AgentEventsError {
  override readonly name = "RequestInvalidError";
  /** Each broken rule, with the path of the field, the limit and what was received. Empty when the body is not JSON at all. */
  readonly issues: readonly Issue[];

  constructor(operation: string, issues: readonly Issue[], options?: ErrorOptions) {
    const reasons = issues.map((issue) => issue.message).join("; ") || "the body cannot be written as JSON";
    super(`${operation} was not sent: ${reasons}`, undefined, options);
    this.issues = issues;
  }
}
