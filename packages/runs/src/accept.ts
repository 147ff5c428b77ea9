import { type Arrival, type Delivery, digestDelivery } from "@agent-events/receiver";
import { isConflict } from "./conflict.ts";
import { namedRun, onlyFit } from "./correlation.ts";
import { toData } from "./kept-delivery.ts";
import { moves } from "./status.ts";
import type { Placed, Store } from "./store/store.ts";

/** What became of a delivery: stored in its run, known already, or kept without a run. */
export type Accepted =
  | { readonly outcome: "stored"; readonly run: string; readonly seq: number; readonly late: boolean }
  /** `conflict`: it says something else than the first of its id, which was kept. */
  | { readonly outcome: "duplicate"; readonly run: string | undefined; readonly conflict: boolean }
  | { readonly outcome: "unmatched" };

export interface AcceptOptions {
  /** What tells a repetition of this delivery, where its envelope has no id: a snap-in's request id, say. */
  readonly id?: string | undefined;
}

/** What `accept` may be given with a delivery. Of how a receiver says that it came, nothing is needed. */
export type AcceptContext = AcceptOptions | Arrival;

/**
 * What two deliveries of one event have in common. DevRev's ids begin with the webhook's, which need not be kept twice. Without
 * any id it is a digest, and so a guess.
 */
async function keyOf(delivery: Delivery, given: string | undefined): Promise<string> {
  const { id, webhookId } = delivery;
  if (id !== undefined)
    return JSON.stringify(webhookId !== undefined && id.startsWith(webhookId) ? id : [webhookId, id]);
  return given === undefined ? `guess:${await digestDelivery(delivery)}` : JSON.stringify([given]);
}

/**
 * Stores a delivery where it belongs, once.
 *
 * @throws {StoreUnavailableError} and then DevRev must be answered 503, so that it sends the delivery again
 */
export async function accept(
  store: Store,
  delivery: Delivery,
  context: AcceptContext,
  now: () => number,
): Promise<Accepted> {
  const { kind, session } = delivery;
  const key = await keyOf(delivery, "id" in context ? context.id : undefined);
  const place = (run?: string) => store.place({ key, at: now(), data: delivery }, run);
  const named = namedRun(delivery);
  // Appending tells whether a named run is there: asking first would be another way to the store and back.
  const home: Placed = named === undefined ? await place(await onlyFit(store, delivery)) : { run: named, isNew: true };
  if (home.run !== undefined) {
    const { run } = home;
    const entry = { kind, at: now(), data: toData(delivery), moves: moves[kind], key, session };
    const appended = await store.append(run, entry);
    if (appended.stored) return { outcome: "stored", run, seq: appended.entry.seq, late: appended.entry.late };
    if (appended.reason !== "no-run") {
      return { outcome: "duplicate", run, conflict: await isConflict(store, run, delivery) };
    }
  }
  const { isNew } = home.run === undefined ? home : await place();
  return isNew ? { outcome: "unmatched" } : { outcome: "duplicate", run: undefined, conflict: false };
}
