import { SetupError } from "../errors/setup-error.ts";
import type { Io } from "../io.ts";
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
  const { length } = Buffer.from(own, "base64");
  if (length >= 8 && length <= 32) return { secret: own, isPublic: false };
  throw new SetupError(
    `a webhook's secret is the base64 of 8 to 32 bytes, and this is that of ${length}`,
    'Make one: export DEVREV_WEBHOOK_SECRET="$(head -c 24 /dev/urandom | base64)".',
  );
}
