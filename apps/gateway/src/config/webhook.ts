import type { Webhook } from "./config.ts";
import type { ConfigIssue } from "./config-error.ts";
import type { Values } from "./values.ts";

/** The one way in which DevRev reaches the gateway; undefined after a mistake. */
export function chooseWebhook(values: Values, issues: ConfigIssue[]): Webhook | undefined {
  const { register, webhook, webhookSecret } = values;
  const wrong = (at: string, message: string) => {
    issues.push({ at, message });
    return undefined;
  };
  if (register.isSet) {
    const other = [webhook, webhookSecret].find(({ isSet }) => isSet);
    if (other)
      return wrong(other.at, `is set beside ${register.at}, by which the gateway makes its own; leave one of them out`);
    return register.value === undefined ? undefined : { kind: "registered", publicUrl: register.value };
  }
  if (!webhook.isSet && !webhookSecret.isSet) {
    return wrong(
      webhook.at,
      "is not set, so no answer could come back; set it and DEVREV_WEBHOOK_SECRET, or let the gateway make its own webhook with AGENT_EVENTS_REGISTER=https://<where DevRev reaches it>",
    );
  }
  if (!webhook.isSet)
    return wrong(webhook.at, `is not set, though ${webhookSecret.at} is; set it to that webhook's id`);
  if (!webhookSecret.isSet) {
    return wrong(
      webhookSecret.at,
      `is not set, though ${webhook.at} is, so no delivery could be trusted; webhooks.get tells it`,
    );
  }
  if (webhook.value === undefined || webhookSecret.value === undefined) return undefined;
  return { kind: "given", id: webhook.value, secret: webhookSecret.value };
}
