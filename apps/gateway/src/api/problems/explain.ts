import { StoreUnavailableError } from "@agent-events/runs";
import { ForbiddenError } from "../../access/errors/forbidden-error.ts";
import { QuotaExceededError } from "../../access/errors/quota-exceeded-error.ts";
import { UnauthenticatedError } from "../../access/errors/unauthenticated-error.ts";
import { LedgerUnavailableError } from "../../ledger/errors/ledger-unavailable-error.ts";
import { WebhookPendingError } from "../../webhook/errors/webhook-pending-error.ts";
import { ProblemError, problem } from "./problem.ts";

/** Seconds: a store that has gone is back after some, or after minutes. */
const RETRY_STORE = "5";

/** Seconds: DevRev verifies a webhook at once, or again after some, or after minutes. */
const RETRY_WEBHOOK = "5";

/** What the caller is told of an error. Of one that nobody expected, only that there was one. */
export function explain(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof UnauthenticatedError) {
    // A request without credentials is told the scheme only (RFC 6750, 3.1).
    const challenge = error.reason === "missing" ? "Bearer" : 'Bearer error="invalid_token"';
    return problem("unauthenticated", error.message, {}, { headers: { "www-authenticate": challenge } });
  }
  if (error instanceof ForbiddenError) return problem("forbidden", error.message, { scope: error.scope });
  if (error instanceof QuotaExceededError) {
    const { quota, retryAfter, message } = error;
    const headers = { "retry-after": `${retryAfter}` };
    return problem("too-many-requests", message, { quota, retry_after: retryAfter }, { headers });
  }
  if (error instanceof StoreUnavailableError || error instanceof LedgerUnavailableError) {
    const detail = `the gateway's store does not answer; send the request again in ${RETRY_STORE} s`;
    return problem("store-unavailable", detail, {}, { headers: { "retry-after": RETRY_STORE }, cause: error });
  }
  if (error instanceof WebhookPendingError) {
    return problem("not-ready", error.message, {}, { headers: { "retry-after": RETRY_WEBHOOK }, cause: error });
  }
  const detail = "the gateway failed at this request; its log has more under the request_id";
  return problem("internal-error", detail, {}, { cause: error });
}
