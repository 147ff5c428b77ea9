import { toJson } from "../json.ts";
import type { Unmatched } from "../store.ts";

/** Deliveries without a run, in the order in which they came. */
export class UnmatchedDeliveries {
  readonly #deliveries = new Map<string, { readonly at: number; readonly data: string }>();

  keep({ key, at, data }: Unmatched): boolean {
    if (this.#deliveries.has(key)) return false;
    this.#deliveries.set(key, { at, data: toJson(data) });
    return true;
  }

  list(limit: number, before: number): readonly Unmatched[] {
    return [...this.#deliveries]
      .filter(([, { at }]) => at < before)
      .sort(([one, { at }], [other, { at: otherAt }]) => otherAt - at || (one < other ? 1 : -1))
      .slice(0, limit)
      .map(([key, { at, data }]) => ({ key, at, data: JSON.parse(data) }));
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
