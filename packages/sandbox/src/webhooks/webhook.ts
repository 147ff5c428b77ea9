import type { Webhook } from "@agent-events/contract";
import type { SandboxWebhook } from "../journal/records.ts";

/** A webhook as the sandbox keeps it. Replaced as a whole, never changed. */
export interface KeptWebhook extends SandboxWebhook {
  readonly event_types: string[];
  readonly headers: { name: string; value: string }[];
  readonly created_date: string;
}

/** What the API tells of a webhook. */
export function toApi({ degraded: _, lost: __, verification: ___, ...webhook }: KeptWebhook): Webhook {
  return webhook;
}

/** Why events do not go to a webhook; undefined when they do. */
export function whyNot(webhook: KeptWebhook | undefined): string | undefined {
  if (!webhook) return "the webhook is deleted";
  const { status, degraded, event_types } = webhook;
  if (status === "inactive") return "the webhook is inactive; webhooks.update with action activate switches it on";
  if (degraded) return "the webhook is degraded: it lost too many deliveries, and has not answered verify since";
  if (status === "unverified") return "the webhook is unverified: it has not answered verify yet";
  if (!event_types.includes("ai_agent_response")) return "the webhook does not subscribe to ai_agent_response";
  return undefined;
}
