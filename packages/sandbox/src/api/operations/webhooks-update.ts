import type { WebhooksUpdateRequest, WebhooksUpdateResponse } from "@agent-events/contract";
import { changeEventTypes, changeHeaders } from "../../webhooks/change.ts";
import { permitHeaders, permitSecret, permitUrl } from "../../webhooks/permit.ts";
import { verify } from "../../webhooks/verify.ts";
import { toApi } from "../../webhooks/webhook.ts";
import { findWebhook } from "./find-webhook.ts";
import type { Handler } from "./handler.ts";

export const webhooksUpdate: Handler<WebhooksUpdateRequest> = (core, input, { operation }) => {
  const before = findWebhook(core, operation, input.id);
  const { url = before.url, secret = before.secret, action } = input;
  const headers = input.headers ? changeHeaders(before.headers, input.headers) : before.headers;
  const event_types = input.event_types ? changeEventTypes(before.event_types, input.event_types) : before.event_types;
  permitUrl(operation, url, core.deliverTo);
  permitSecret(operation, secret);
  permitHeaders(operation, headers);
  const modified_date = new Date(core.clock.now()).toISOString();
  core.webhooks.change(before.id, { url, secret, headers, event_types, modified_date });
  const moved = url !== before.url || secret !== before.secret;
  if (action === "deactivate") {
    core.verifications.end(before.id);
    core.webhooks.change(before.id, { status: "inactive", degraded: false, lost: 0 });
  } else if (action === "activate" ? moved || before.status !== "active" : moved && before.status !== "inactive") {
    verify(core, before.id);
  }
  return { body: { webhook: toApi(findWebhook(core, operation, before.id)) } satisfies WebhooksUpdateResponse };
};
