import { toJson } from "../json.ts";
import type { Unmatched, UnmatchedQuery } from "../store.ts";

type Place = Pick<Unmatched, "at" | "key">;

/** Newest first, then by key. */
function byPlace(one: Place, other: Place): number {
  if (one.at !== other.at) return other.at - one.at;
  return one.key === other.key ? 0 : one.key < other.key ? 1 : -1;
}

/** Deliveries without a run, in the order in which they came. */
export class UnmatchedDeliveries {
  readonly #deliveries = new Map<string, { readonly at: number; readonly data: string }>();

  keep({ key, at, data }: Unmatched): boolean {
    if (this.#deliveries.has(key)) return false;
    this.#deliveries.set(key, { at, data: toJson(data) });
    return true;
  }

  list({ cursor, limit }: UnmatchedQuery): readonly Unmatched[] {
    return Array.from(this.#deliveries, ([key, { at, data }]) => ({ key, at, data }))
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
