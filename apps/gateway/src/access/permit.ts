import type { Key, Scope } from "../ledger/ledger.ts";
import { type Access, keyOf } from "./access.ts";
import { ForbiddenError } from "./errors/forbidden-error.ts";

/**
 * Lets pass what is about one run: a key that has the scope, and a read token for reading. Whether it is that run, `canSee`
 * tells.
 *
 * @throws {ForbiddenError}
 */
export function permitRun(access: Access, scope: Scope): void {
  if (access.kind === "key") permitKey(access, scope);
  else if (scope !== "runs:read") throw new ForbiddenError(scope, "read-token");
}

/**
 * Lets pass what is about more than one run, which only a key may: listing, starting.
 *
 * @returns that key
 * @throws {ForbiddenError}
 */
export function permitKey(access: Access, scope: Scope): Key {
  if (access.kind !== "key" || !access.key.scopes.includes(scope)) throw new ForbiddenError(scope, access.kind);
  return access.key;
}

/** Whether a run exists for whoever asks. One that does not is answered as if it did not exist. */
export function canSee(access: Access, run: { readonly id: string; readonly owner: string | undefined }): boolean {
  return run.owner === keyOf(access) && (access.kind === "key" || access.run === run.id);
}
