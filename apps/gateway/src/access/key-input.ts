import type { Scope } from "../ledger/ledger.ts";
import { KeyInvalidError } from "./errors/key-invalid-error.ts";

const LONGEST_NAME = 100;
const scopesKnown: readonly string[] = ["runs:read", "runs:write"] satisfies Scope[];
/** A century: beyond it, a time is a mistake, and would leave the range of dates some day. */
const LONGEST = 100 * 365 * 86_400;

/** @throws {KeyInvalidError} */
export function assertName(name: string): void {
  const isOneLine = /^\P{C}+$/u.test(name) && name.trim() === name;
  if (!isOneLine || name.length > LONGEST_NAME) {
    throw new KeyInvalidError(
      "name",
      `must be one line of 1 to ${LONGEST_NAME} characters, got ${JSON.stringify(name)}`,
    );
  }
}

/** @throws {KeyInvalidError} */
export function assertScopes(scopes: readonly string[]): void {
  const strange = scopes.filter((scope) => !scopesKnown.includes(scope));
  if (scopes.length === 0 || strange.length > 0) {
    const got = scopes.length === 0 ? "none" : strange.map((scope) => JSON.stringify(scope)).join(", ");
    throw new KeyInvalidError("scopes", `must be of ${scopesKnown.join(", ")}, at least one, got ${got}`);
  }
}

/** @throws {KeyInvalidError} */
export function assertSeconds(what: "expiresIn" | "overlap", seconds: number, least: number): void {
  if (Number.isInteger(seconds) && seconds >= least && seconds <= LONGEST) return;
  throw new KeyInvalidError(what, `must be whole seconds, ${least} to ${LONGEST}, got ${seconds}`);
}
