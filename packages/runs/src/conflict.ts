import type { Delivery } from "@agent-events/receiver";
import { toEvent } from "./event.ts";
import { BATCH } from "./store/joint-reads.ts";
import type { Store } from "./store/store.ts";

/** Whether a delivery says something else than the one of the same id that its run's log has. */
export async function isConflict(store: Store, run: string, delivery: Delivery): Promise<boolean> {
  const { id, webhookId } = delivery;
  if (id === undefined) return false;
  for (let after = 0; ; after += BATCH) {
    const entries = await store.read(run, after, BATCH);
    const first = entries
      .map(toEvent)
      .find((event) => "raw" in event && event.id === id && event.webhookId === webhookId);
    if (first) return JSON.stringify((first as Delivery).raw) !== JSON.stringify(delivery.raw);
    if (entries.length < BATCH) return false;
  }
}
