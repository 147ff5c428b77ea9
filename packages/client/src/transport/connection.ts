import { ConnectionError } from "../errors/connection-error.ts";

// What the runtimes say of a connection that was never made: Node and Bun by a code (older Buns by names of their own), Deno
// in the message only. Workers and browsers say the same of every failure, so there nothing is known.
const NEVER_MADE =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|client error \(Connect\)|bad port|SELF_SIGNED_CERT|CERT_HAS_EXPIRED|LEAF_SIGNATURE|ISSUER_CERT|CERT_ALTNAME|connection refused|dns error/i;

interface Failure {
  readonly code?: string;
  readonly message?: string;
  readonly cause?: Failure;
  readonly errors?: readonly Failure[];
}

/** Finds what the runtime knows behind "fetch failed": the innermost failure, or each of those of several addresses. */
function innermost(failure: Failure): readonly Failure[] {
  if (failure.errors?.length) return failure.errors.flatMap(innermost);
  return failure.cause ? innermost(failure.cause) : [failure];
}

/** A failed `fetch` as an error that says whether the request can have left. */
export function connectionError(target: string, cause: unknown): ConnectionError {
  const failures = innermost(Object(cause) as Failure);
  const never = failures.every((failure) => NEVER_MADE.test(`${failure.code} ${failure.message}`));
  return new ConnectionError(target, never ? "no" : "maybe", failures[0]?.code, cause);
}
