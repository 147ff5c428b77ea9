import { randomBytes } from "node:crypto";
import type { WebhookRecord } from "../ledger/ledger.ts";

/** The path under a gateway's public address that DevRev delivers to. */
export const WEBHOOK_PATH = "/webhooks/devrev";

/** Who makes or changes the webhook does it alone, by this name. */
export const TURN = "webhook";

/**
 * Milliseconds for which the old secret is taken after a rotation. DevRev's last attempt at a delivery comes after 30 s and
 * 3 min, and lasts 3 s at most: 219 s with the two attempts before it. The rest is for clocks and queues.
 */
export const OVERLAP = 300_000;

/** 24 bytes in base64, of the 8 to 32 that DevRev takes: a good key as a text, and decoded. */
export const newSecret = (): string => randomBytes(24).toString("base64");

/** A record whose webhook DevRev is being asked for: its secret counts already, since the challenge may come first. */
export const isPending = (record: WebhookRecord): boolean => record.id === "";

/** Whether it is not known if DevRev has the new secret or the old. */
export const isRotating = ({ previousSecret, overlapUntil }: WebhookRecord): boolean =>
  previousSecret !== undefined && overlapUntil === undefined;

/** The secrets that a delivery may be signed with now. */
export function secretsOf(
  { secret, previousSecret, overlapUntil = Infinity }: WebhookRecord,
  now: number,
): readonly string[] {
  return previousSecret === undefined || now >= overlapUntil ? [secret] : [secret, previousSecret];
}

/** A record as it is when nothing of a rotation is left. */
export function settledOn(secret: string, { id, url }: WebhookRecord, updatedAt: number): WebhookRecord {
  return { id, url, secret, updatedAt };
}

/** A record whose rotation broke off, as it goes on now that DevRev has told which secret it has. */
export function concluded(record: WebhookRecord, has: string, now: number): WebhookRecord {
  if (!isRotating(record)) return record;
  return has === record.previousSecret ? settledOn(has, record, now) : { ...record, overlapUntil: now + OVERLAP };
}
