import { countPost } from "../../access/post-quota.ts";
import type { KeyedCall } from "../call.ts";

/**
 * Counts a request that changes something towards the quota of its key. A repetition is not counted, by its `Idempotency-Key`:
 * it starts nothing, and whoever has to repeat has trouble enough.
 *
 * @throws {QuotaExceededError}
 */
export async function countRequest({ services, access, operation, parameters }: KeyedCall): Promise<void> {
  // A read token is refused all of these, and must not use up what its key may do.
  if (operation.method !== "POST" || access.kind === "read-token") return;
  const { ledger, config, now } = services;
  const { id } = access.key;
  const name = parameters.get("Idempotency-Key");
  if (name !== undefined && (await ledger.getReservation(id, String(name)))) return;
  await countPost(ledger, id, config.quotas.starts, now());
}
