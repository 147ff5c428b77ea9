export interface StoreOptions {
  /**
   * Milliseconds for which a run is kept, its log and the ids of its deliveries included, after its last entry; unmatched
   * deliveries likewise. Runs without an outcome are never removed. A delivery that is repeated after its run is gone is
   * unmatched, so stay well above the minutes for which DevRev repeats one. `Infinity` keeps everything.
   *
   * Nothing is removed by a timer: each `create` and each `due` removes a few of what has had its time.
   *
   * @default 2_592_000_000, 30 days
   */
  readonly retention?: number | undefined;
}

const DAY = 86_400_000;

/** How many runs, and how many unmatched deliveries, a `create` removes at most: more than it adds, and few enough to go unnoticed. */
export const REMOVED_BY_CREATE = 2;

/** The same of a `due`, which nobody waits for. */
export const REMOVED_BY_DUE = 20;

/** @throws {RangeError} when the retention is no number above 0 */
export function settleRetention({ retention = 30 * DAY }: StoreOptions): number {
  if (!(retention > 0)) throw new RangeError(`retention must be milliseconds above 0, got ${retention}`);
  return retention;
}
