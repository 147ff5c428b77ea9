import type { WebhooksCreateRequest, WebhooksCreateResponse } from "@agent-events/contract";
import { changeEventTypes, changeHeaders } from "../../webhooks/change.ts";
import { permitHeaders, permitSecret, permitUrl } from "../../webhooks/permit.ts";
import { verify } from "../../webhooks/verify.ts";
import { type KeptWebhook, toApi } from "../../webhooks/webhook.ts";
import { refuse } from "../refusal.ts";
import type { Handler } from "./handler.ts";

/** So that a loop that creates webhooks without end finds one. */
const MOST = 1_000;

export const webhooksCreate: Handler<WebhooksCreateRequest> = (core, input, { operation }) => {
  const { url, secret, event_types = [], headers = [] } = input;
  permitUrl(operation, url, core.deliverTo);
  if (secret !== undefined) permitSecret(operation, secret);
  permitHeaders(operation, headers);
  if (core.webhooks.list().length >= MOST) {
    throw refuse(operation, "bad_request", { detail: `The sandbox keeps at most ${MOST} webhooks; delete some.` });
  }
  const number = core.number("webhook");
  const now = new Date(core.clock.now()).toISOString();
  const webhook: KeptWebhook = {
    id: `don:integration:dvrv-us-1:devo/0:webhook/${number}`,
    display_id: `WEBHOOK-${number}`,
    created_date: now,
    modified_date: now,
    event_types: changeEventTypes([], { add: event_types }),
    headers: changeHeaders([], { set: headers }),
    secret: secret ?? Buffer.from(core.random.fork(`webhook/${number}`).bytes(24)).toString("base64"),
    status: "unverified",
    url,
    degraded: false,
    lost: 0,
    verification: "waiting",
  };
  core.webhooks.put(webhook);
  verify(core, webhook.id);
  return { body: { webhook: toApi(webhook) } satisfies WebhooksCreateResponse };
};
