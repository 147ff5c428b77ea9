import type { Ledger } from "../ledger/ledger.ts";
import { QuotaExceededError } from "./errors/quota-exceeded-error.ts";

/**
 * Counts a start, in all replicas together. A start that is refused counts too.
 *
 * @param key the id of the key that starts
 * @param most how many a minute
 * @throws {QuotaExceededError} `quota: "requests"`
 * @throws {LedgerUnavailableError}
 */
export async function countStart(ledger: Ledger, key: string, most: number, now: number): Promise<void> {
  const { count, resetIn } = await ledger.countStart(key, now);
  if (count > most) throw new QuotaExceededError("requests", "key", most, Math.max(1, Math.ceil(resetIn / 1000)));
}
