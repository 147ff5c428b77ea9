import { WebhookError } from "./webhook-error.ts";

/** A run was to be started before DevRev has verified the webhook: no answer could come back. Nothing was stored or sent. */
export class WebhookPendingError extends WebhookError {
  override readonly name = "WebhookPendingError";

  constructor() {
    super(
      undefined,
      "the gateway's webhook is not verified by DevRev yet, so no answer could come back",
      "try again in a moment; GET /readyz tells when it is",
    );
  }
}
