import type { Io } from "../io.ts";
import { assertSecret } from "../request/assert-secret.ts";
import { readSecret, type SecretFlags } from "../request/secret.ts";
import { TRIGGER_SECRET } from "./options.ts";

/**
 * The secret to sign with, and whether it may be printed: one of somebody's own may not.
 *
 * @throws {SetupError} when it is none that a webhook could have
 */
export async function chooseSecret(flags: SecretFlags, io: Io): Promise<{ secret: string; isPublic: boolean }> {
  const own = await readSecret(flags, io);
  if (own === undefined) return { secret: TRIGGER_SECRET, isPublic: true };
  assertSecret(own);
  return { secret: own, isPublic: false };
}
