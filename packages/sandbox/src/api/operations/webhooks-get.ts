import type { WebhooksGetRequest, WebhooksGetResponse } from "@agent-events/contract";
import { toApi } from "../../webhooks/webhook.ts";
import { findWebhook } from "./find-webhook.ts";
import type { Handler } from "./handler.ts";

export const webhooksGet: Handler<WebhooksGetRequest> = (core, { id }, { operation }) => ({
  body: { webhook: toApi(findWebhook(core, operation, id)) } satisfies WebhooksGetResponse,
});
