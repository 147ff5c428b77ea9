import { SetupError } from "../errors/setup-error.ts";

/** @throws {SetupError} when a webhook could not have this secret. It is not repeated. */
export function assertSecret(secret: string): void {
  const { length } = Buffer.from(secret, "base64");
  if (length >= 8 && length <= 32) return;
  throw new SetupError(
    `a webhook's secret is the base64 of 8 to 32 bytes, and this is that of ${length}`,
    'Make one: export DEVREV_WEBHOOK_SECRET="$(head -c 24 /dev/urandom | base64)".',
  );
}
