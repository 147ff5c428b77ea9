import { WebhookError } from "./webhook-error.ts";

/** The secret before the last one is still taken, for deliveries that DevRev repeats. A third would drop it too early. */
export class RotationTooSoonError extends WebhookError {
  override readonly name = "RotationTooSoonError";
  /** From when the next rotation is possible, in milliseconds since 1970. */
  readonly after: number;

  constructor(webhook: string, after: number) {
    super(
      webhook,
      `the webhook ${webhook} was rotated a moment ago, and its old secret is taken until ${new Date(after).toISOString()}`,
      "rotate again after that",
    );
    this.after = after;
  }
}
