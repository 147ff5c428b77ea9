import { WebhookError } from "./webhook-error.ts";

/** DevRev did not verify the webhook in time: its challenge did not reach the gateway, or the answer did not get back. */
export class WebhookUnverifiedError extends WebhookError {
  override readonly name = "WebhookUnverifiedError";

  constructor(webhook: string, limit: number, cause?: unknown) {
    super(
      webhook,
      `DevRev did not verify the webhook ${webhook} within ${limit / 1_000} s`,
      "check that DevRev reaches this gateway at the address of AGENT_EVENTS_REGISTER, without a login in between, and start again",
      cause,
    );
  }
}
