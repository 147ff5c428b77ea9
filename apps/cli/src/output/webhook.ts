import type { Output } from "@agent-events/client";
import type { Line } from "./print.ts";

export type Webhook = Output<"/webhooks.get">["webhook"];

/** A webhook, line by line. */
export function describeWebhook(webhook: Webhook, showSecret: boolean): readonly Line[] {
  const hidden = "hidden; --show-secret shows it";
  const headers = webhook.headers?.map(({ name, value }) => `${name}: ${showSecret ? value : hidden}`);
  return [
    ["id", webhook.id],
    ["display id", webhook.display_id],
    ["status", webhook.status],
    ["url", webhook.url],
    ["event types", webhook.event_types?.join(", ")],
    ...(headers ?? []).map((header): Line => ["header", header]),
    ["secret", showSecret ? webhook.secret : hidden],
    ["created", webhook.created_date],
    ["modified", webhook.modified_date],
    ["next", webhook.status === "unverified" ? VERIFY : undefined],
  ];
}

const VERIFY = "It gets no notifications before it has answered the `verify` delivery that DevRev sends to its url.";

/** A webhook as data, without its secret and the values of its headers unless they are asked for. */
export function webhookData(webhook: Webhook, showSecret: boolean): unknown {
  if (showSecret) return webhook;
  const { secret: _, headers, ...rest } = webhook;
  return headers ? { ...rest, headers: headers.map(({ name }) => ({ name })) } : rest;
}
