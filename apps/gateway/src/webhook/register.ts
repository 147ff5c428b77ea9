import type { AgentClient, Output } from "@agent-events/client";
import type { Ledger, WebhookRecord } from "../ledger/ledger.ts";
import { findWebhook } from "./find.ts";
import { concluded, isPending, isRotating, newSecret, TURN, WEBHOOK_PATH } from "./record.ts";

type Webhook = Output<"/webhooks.get">["webhook"];

interface Registering {
  readonly ledger: Ledger;
  readonly client: AgentClient;
  /** Where DevRev reaches the gateway, without a slash at the end. */
  readonly publicUrl: string;
  readonly now: () => number;
}

/**
 * Finds the gateway's webhook, or makes it: once, for all replicas and restarts. DevRev's challenge may come before its answer
 * does, to any replica, so the secret is in the ledger before DevRev hears of it.
 *
 * @throws {AgentClientError} when DevRev does not take it
 * @throws {LedgerUnavailableError}
 */
export async function registerWebhook({ ledger, client, publicUrl, now }: Registering): Promise<WebhookRecord> {
  const url = `${publicUrl}${WEBHOOK_PATH}`;
  return ledger.exclusively(TURN, async () => {
    const known = await ledger.getWebhook();
    const made = known && !isPending(known) ? await findWebhook(client, known.id) : undefined;
    if (known && made) return adopt(known, made);
    const pending = { id: "", url, secret: known?.secret ?? newSecret(), updatedAt: now() };
    await ledger.putWebhook(pending);
    // One that was made before, by a process that ended before it knew the id.
    const found = (await client.webhooks.list()).webhooks.find((webhook) => webhook.url === url);
    if (found) return adopt({ ...pending, id: found.id }, found);
    const { webhook } = await client.webhooks.create({
      url,
      secret: pending.secret,
      event_types: ["ai_agent_response"],
    });
    return keep({ ...pending, id: webhook.id });
  });

  /** Makes DevRev's webhook what the record says, with as little change as that takes. */
  async function adopt(
    record: WebhookRecord,
    { id, secret, status, event_types, ...webhook }: Webhook,
  ): Promise<WebhookRecord> {
    const isOurs = secret === record.secret || (isRotating(record) && secret === record.previousSecret);
    const change = {
      ...(webhook.url === url ? {} : { url }),
      ...(isOurs ? {} : { secret: record.secret }),
      ...(event_types?.includes("ai_agent_response") ? {} : { event_types: { add: ["ai_agent_response" as const] } }),
      ...(status === "active" ? {} : { action: "activate" as const }),
    };
    // What it has signed already comes with its own secret, so that counts for the time of a rotation too.
    const both = isOurs || !secret ? record : { ...record, previousSecret: secret };
    if (both !== record) await ledger.putWebhook(both);
    if (Object.keys(change).length > 0) await client.webhooks.update({ id, ...change });
    return keep({ ...concluded(both, isOurs ? secret : record.secret, now()), url });
  }

  async function keep(record: WebhookRecord): Promise<WebhookRecord> {
    await ledger.putWebhook(record);
    return record;
  }
}
