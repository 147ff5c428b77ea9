import type { WebhooksDeleteRequest, WebhooksDeleteResponse } from "@agent-events/contract";
import { findWebhook } from "./find-webhook.ts";
import type { Handler } from "./handler.ts";

export const webhooksDelete: Handler<WebhooksDeleteRequest> = (core, { id }, { operation }) => {
  findWebhook(core, operation, id);
  core.webhooks.delete(id);
  core.verifications.end(id);
  return { body: {} satisfies WebhooksDeleteResponse };
};
