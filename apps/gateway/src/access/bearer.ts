import { UnauthenticatedError } from "./errors/unauthenticated-error.ts";
import { type Credential, parseCredential } from "./secret.ts";

/** The scheme is case-insensitive (RFC 9110, 11.1), and one space follows it. */
const BEARER = /^bearer ([\w-]+)$/i;

/**
 * Reads the one form that the `Authorization` header may have: `Bearer <key or read token>`. Two such headers arrive as one
 * with a comma, and are refused.
 *
 * @throws {UnauthenticatedError}
 */
export function parseBearer(header: string | null): Credential {
  if (header === null) throw new UnauthenticatedError("missing");
  const credential = parseCredential(BEARER.exec(header)?.[1] ?? "");
  if (!credential) throw new UnauthenticatedError("malformed");
  return credential;
}
