import { WebhookError } from "./webhook-error.ts";

/**
 * DevRev was not told the new secret, or it is not known whether it was. No delivery is lost: where it is known the old secret
 * stands alone again, else both are taken until the next rotation or start finds out.
 */
export class RotationFailedError extends WebhookError {
  override readonly name = "RotationFailedError";

  constructor(webhook: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      webhook,
      `the webhook ${webhook} could not be rotated (${why})`,
      "rotate again; deliveries are taken meanwhile",
      cause,
    );
  }
}
