import type { ReadToken, Reservation, StoredKey, WebhookRecord } from "../../../src/ledger/index.ts";

/** 2030-01-01, on the minute: not the machine's time, so that nothing expires by that by mistake. */
export const START = Date.UTC(2030, 0, 1);

export function sampleKey(n: number, changes: Partial<StoredKey> = {}): StoredKey {
  return {
    id: `key${`${n}`.padStart(13, "0")}`,
    name: `Key ${n} “ü” 🔑`,
    scopes: ["runs:read", "runs:write"],
    createdAt: START + n,
    expiresAt: undefined,
    revokedAt: undefined,
    hash: `${n}`.padStart(64, "a"),
    previousHash: undefined,
    previousUntil: undefined,
    ...changes,
  };
}

export function sampleToken(n: number, changes: Partial<ReadToken> = {}): ReadToken {
  const id = `token${`${n}`.padStart(11, "0")}`;
  return { id, hash: `${n}`.padStart(64, "b"), key: "key1", run: `run_${n}`, expiresAt: START + 900_000, ...changes };
}

export function sampleReservation(n: number, changes: Partial<Reservation> = {}): Reservation {
  return {
    key: "key1",
    name: "order-17",
    digest: `digest-${n}`,
    run: `run_${n}`,
    expiresAt: START + 86_400_000,
    ...changes,
  };
}

export function sampleWebhook(changes: Partial<WebhookRecord> = {}): WebhookRecord {
  return {
    id: "webhook-1",
    url: "https://gateway.example.com",
    secret: "webhook-secret-1",
    updatedAt: START,
    ...changes,
  };
}

/** A clock that goes when it is told to. */
export function handClock(): { now: () => number; forward: (milliseconds: number) => void } {
  let time = START;
  return {
    now: () => time,
    forward: (milliseconds) => {
      time += milliseconds;
    },
  };
}
