import type { Operation } from "../contract/operations.ts";
import { documented, refuse } from "./refusal.ts";

/** What a token begins with that asks for an error: `test_token_expired`. */
export const TEST_TOKEN = "test_";

const BEARER = /^Bearer +([\w.~+/=-]+) *$/i;

/** The token of a request; undefined when there is none, or it is malformed. */
export const tokenOf = (authorization: string | undefined): string | undefined => BEARER.exec(authorization ?? "")?.[1];

/**
 * Accepts any token but those that ask for an error.
 *
 * @throws {Refusal} `unauthenticated`, or what the token asks for
 */
export function authorize(operation: Operation, authorization: string | undefined): void {
  const token = tokenOf(authorization);
  if (token === undefined) {
    const there = authorization
      ? "The header Authorization is not `Bearer <token>`"
      : "There is no header Authorization";
    throw refuse(operation, "unauthenticated", { detail: `${there}; the sandbox takes any token.` });
  }
  if (!token.startsWith(TEST_TOKEN)) return;
  const known = [...operation.errors.keys()].map((type) => TEST_TOKEN + type).join(", ");
  throw (
    documented(operation, token.slice(TEST_TOKEN.length)) ??
    refuse(operation, "unauthenticated", {
      detail: `A token that begins with ${TEST_TOKEN} asks for an error that this operation documents: ${known}.`,
    })
  );
}
