import type { ReadToken, Reservation, StoredKey, WebhookRecord } from "./ledger.ts";

/** How keys are written, in every kind of ledger. */
export function toRecord(value: StoredKey | ReadToken | Reservation | WebhookRecord): string {
  return JSON.stringify(value);
}

/** JSON leaves out what is undefined; here it is there again. */
export function toStoredKey(record: string): StoredKey {
  const never = { expiresAt: undefined, revokedAt: undefined, previousHash: undefined, previousUntil: undefined };
  return { ...never, ...JSON.parse(record) };
}

export function toReadToken(record: string): ReadToken {
  return JSON.parse(record);
}

export function toReservation(record: string): Reservation {
  return JSON.parse(record);
}

export function toWebhook(record: string): WebhookRecord {
  return JSON.parse(record);
}

/** The oldest first; those of one moment by id, so that the order is the same each time. */
export function byAge(one: StoredKey, other: StoredKey): number {
  return one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
}
