import type { WebhooksListRequest, WebhooksListResponse } from "@agent-events/contract";
import { toApi } from "../../webhooks/webhook.ts";
import type { Handler } from "./handler.ts";

export const webhooksList: Handler<WebhooksListRequest> = ({ webhooks }) => ({
  body: { webhooks: webhooks.list().map(toApi) } satisfies WebhooksListResponse,
});
