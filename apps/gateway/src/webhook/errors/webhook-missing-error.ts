import { WebhookError } from "./webhook-error.ts";

/** There is no webhook to rotate: this gateway has made none of its own, or DevRev no longer has it. */
export class WebhookMissingError extends WebhookError {
  override readonly name = "WebhookMissingError";

  constructor(webhook?: string, cause?: unknown) {
    super(
      webhook,
      webhook === undefined
        ? "this gateway has made no webhook of its own, so there is none to rotate"
        : `DevRev does not have the webhook ${webhook} any more`,
      webhook === undefined
        ? "start it with AGENT_EVENTS_REGISTER, or rotate the given one with `agent-events webhook update`"
        : "restart the gateway: it then makes another",
      cause,
    );
  }
}
