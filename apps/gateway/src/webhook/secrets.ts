import type { Ledger, WebhookRecord } from "../ledger/ledger.ts";
import { secretsOf } from "./record.ts";

/** The secrets that deliveries may be signed with. */
export interface Secrets {
  /** Those known now; none before the webhook was made. */
  now(): readonly string[];
  /** Asks where they are kept; true when they are others than before. */
  refresh(): Promise<boolean>;
  close(): void;
}

/** Those of a webhook that somebody else made. */
export function givenSecret(secret: string): Secrets {
  return { now: () => [secret], refresh: async () => false, close() {} };
}

/** Milliseconds between two looks at the ledger, besides those that a wrong signature causes. */
const EVERY = 5_000;

interface Watched {
  readonly ledger: Ledger;
  readonly now: () => number;
  /** Told each record that is new. */
  readonly onRecord?: (record: WebhookRecord) => void;
  /** Told why the ledger could not be read. What was known before still counts. */
  readonly onError: (error: unknown) => void;
}

/** Those of the webhook that the replicas of a gateway share, as the ledger has them. */
export function ledgerSecrets({ ledger, now, onRecord, onError }: Watched): Secrets {
  let record: WebhookRecord | undefined;
  const current = () => (record ? secretsOf(record, now()) : []);
  const read = async () => {
    const found = await ledger.getWebhook();
    const isNew = JSON.stringify(found) !== JSON.stringify(record);
    record = found;
    if (found && isNew) onRecord?.(found);
    return isNew;
  };
  let reading: Promise<boolean> | undefined;
  let next: Promise<boolean> | undefined;
  const once = () => {
    reading = read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  // Whoever asks while somebody reads gets what is read after that: what is being read may be older than the question.
  const refresh = () => {
    if (!reading) return once();
    next ??= reading
      .catch(() => false)
      .then(() => {
        next = undefined;
        return once();
      });
    return next;
  };
  const timer = setInterval(() => void refresh().catch(onError), EVERY).unref();
  return { now: current, refresh, close: () => clearInterval(timer) };
}
