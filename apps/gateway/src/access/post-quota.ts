import type { Ledger } from "../ledger/ledger.ts";
import { QuotaExceededError } from "./errors/quota-exceeded-error.ts";

/**
 * Counts a POST, in all replicas together. One that is refused counts too.
 *
 * @param key the id of the key that sends it
 * @param most how many a minute
 * @throws {QuotaExceededError} `quota: "requests"`
 * @throws {LedgerUnavailableError}
 */
export async function countPost(ledger: Ledger, key: string, most: number, now: number): Promise<void> {
  const { count, resetIn } = await ledger.countPost(key, now);
  if (count > most) throw new QuotaExceededError("requests", "key", most, Math.max(1, Math.ceil(resetIn / 1000)));
}
