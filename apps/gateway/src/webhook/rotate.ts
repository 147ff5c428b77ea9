import { type AgentClient, HttpError } from "@agent-events/client";
import type { Ledger, WebhookRecord } from "../ledger/ledger.ts";
import { RotationFailedError } from "./errors/rotation-failed-error.ts";
import { RotationTooSoonError } from "./errors/rotation-too-soon-error.ts";
import { WebhookMissingError } from "./errors/webhook-missing-error.ts";
import { findWebhook } from "./find.ts";
import { concluded, isPending, isRotating, newSecret, OVERLAP, settledOn, TURN } from "./record.ts";
import { untilActive } from "./until-active.ts";

interface Rotating {
  readonly ledger: Ledger;
  readonly client: AgentClient;
  readonly now?: (() => number) | undefined;
  /** Ends the wait for DevRev's verification; what was changed stays. */
  readonly signal?: AbortSignal | undefined;
}

export interface Rotation {
  readonly webhook: string;
  /** Until when deliveries that are signed with the old secret are taken, in milliseconds since 1970. */
  readonly overlapUntil: number;
}

/**
 * Gives the gateway's own webhook a new secret, while it runs. Every replica takes both secrets before DevRev hears of the new
 * one, and the old one for five minutes afterwards: longer than DevRev repeats a delivery.
 *
 * @throws {WebhookMissingError} when the gateway has none of its own
 * @throws {RotationTooSoonError} when the last one is not over
 * @throws {RotationFailedError} when DevRev does not take it, or cannot be reached
 * @throws {WebhookUnverifiedError} when DevRev does not verify it afterwards
 * @throws {LedgerUnavailableError}
 */
export async function rotateSecret({ ledger, client, now = Date.now, signal }: Rotating): Promise<Rotation> {
  const rotated = await ledger.exclusively(TURN, async () => {
    const record = await settled(await ledger.getWebhook());
    if (record.overlapUntil !== undefined && now() < record.overlapUntil) {
      throw new RotationTooSoonError(record.id, record.overlapUntil);
    }
    const both: WebhookRecord = { ...settledOn(newSecret(), record, now()), previousSecret: record.secret };
    await ledger.putWebhook(both);
    await client.webhooks.update({ id: both.id, secret: both.secret }).catch((error) => recover(both, record, error));
    const overlapUntil = now() + OVERLAP;
    await ledger.putWebhook({ ...both, overlapUntil });
    return { webhook: both.id, overlapUntil };
  });
  await untilActive(client, rotated.webhook, { signal });
  return rotated;

  /** The record, after a rotation that broke off was ended: DevRev knows which secret it has. */
  async function settled(record: WebhookRecord | undefined): Promise<WebhookRecord> {
    if (!record || isPending(record)) throw new WebhookMissingError();
    if (!isRotating(record)) return record;
    const webhook = await findWebhook(client, record.id).catch((cause) => {
      throw new RotationFailedError(record.id, cause);
    });
    if (!webhook) throw new WebhookMissingError(record.id);
    return concluded(record, webhook.secret, now());
  }

  /** Returns only if DevRev has the new secret after all. */
  async function recover(both: WebhookRecord, before: WebhookRecord, cause: unknown): Promise<void> {
    const isRefused = cause instanceof HttpError && cause.status < 500;
    const has = isRefused ? before.secret : (await findWebhook(client, both.id).catch(() => undefined))?.secret;
    if (has === both.secret) return;
    if (has !== undefined) await ledger.putWebhook(before);
    if (cause instanceof HttpError && cause.status === 404) throw new WebhookMissingError(both.id, cause);
    throw new RotationFailedError(both.id, cause);
  }
}
