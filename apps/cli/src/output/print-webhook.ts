import type { Io } from "../io.ts";
import { type PrintFlags, print } from "./print.ts";
import { describeWebhook, type Webhook, webhookData } from "./webhook.ts";

export interface WebhookFlags extends PrintFlags {
  readonly showSecret?: true;
}

/** Prints the webhook that an operation answered with. */
export function printWebhook(io: Io, flags: WebhookFlags, answer: { webhook: Webhook }): void {
  const { webhook } = answer;
  const show = flags.showSecret ?? false;
  print(io, flags, { ...answer, webhook: webhookData(webhook, show) }, describeWebhook(webhook, show));
}
