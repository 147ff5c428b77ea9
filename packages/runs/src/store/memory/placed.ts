import { toJson } from "../json.ts";
import type { Placed, Unmatched, UnmatchedQuery } from "../store.ts";

type Place = Pick<Unmatched, "at" | "key">;

/** Newest first, then by key. */
function byPlace(one: Place, other: Place): number {
  if (one.at !== other.at) return other.at - one.at;
  return one.key === other.key ? 0 : one.key < other.key ? 1 : -1;
}

/** A delivery that has a run is in the run's log; of the others, this is all there is. */
type Kept = { readonly at: number } & ({ readonly run: string } | { readonly data: string });

/** Deliveries that name no run, in the order in which they came. */
export class PlacedDeliveries {
  readonly #deliveries = new Map<string, Kept>();

  place({ key, at, data }: Unmatched, run: string | undefined): Placed {
    const known = this.#deliveries.get(key);
    if (known) return { run: "run" in known ? known.run : undefined, isNew: false };
    this.#deliveries.set(key, run === undefined ? { at, data: toJson(data) } : { at, run });
    return { run, isNew: true };
  }

  list({ cursor, limit }: UnmatchedQuery): readonly Unmatched[] {
    return [...this.#deliveries]
      .flatMap(([key, kept]) => ("data" in kept ? [{ key, at: kept.at, data: kept.data }] : []))
      .filter((delivery) => cursor === undefined || byPlace(cursor, delivery) < 0)
      .sort(byPlace)
      .slice(0, limit)
      .map((delivery) => ({ ...delivery, data: JSON.parse(delivery.data) }));
  }

  /** Removes those that came before, at most so many. */
  remove(before: number, most: number): void {
    let left = most;
    for (const [key, { at }] of this.#deliveries) {
      if (at >= before || left-- === 0) return;
      this.#deliveries.delete(key);
    }
  }
}
