import { StartError } from "./start-error.ts";

/** DevRev signs the deliveries of the given webhook with another secret than the given one: each would be refused. */
export class WebhookSecretWrongError extends StartError {
  override readonly name = "WebhookSecretWrongError";
  readonly webhook: string;

  constructor(webhook: string) {
    super(
      `DEVREV_WEBHOOK_SECRET is not the secret of ${webhook}, so every delivery would be refused`,
      "set it to the one that webhooks.get tells",
    );
    this.webhook = webhook;
  }
}
