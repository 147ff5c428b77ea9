import { QuotaExceededError } from "./errors/quota-exceeded-error.ts";

/** How many streams may be open at a time. */
export interface StreamLimits {
  /** @default 20 */
  readonly key: number;
  /** Of one run. @default 5 */
  readonly run: number;
  /** Of all keys in this process. @default 5_000 */
  readonly process: number;
}

/** A place among the open streams. */
interface StreamSlot {
  /** Gives it back; more than once is the same as once. */
  release(): void;
}

/** Counts the open streams of this process. */
export interface StreamQuota {
  /**
   * Takes a place, to be released when the stream ends.
   *
   * @param key the id of the key that follows, or whose token does
   * @throws {QuotaExceededError} `quota: "streams"`; `limit` says which one, `retryAfter` after how many seconds to ask again
   */
  take(key: string, run: string): StreamSlot;
  /** How many are open. */
  readonly open: number;
}

/** Seconds. Nobody knows when a stream ends; most answers are there within some. */
const RETRY_AFTER = 5;

export function createStreamQuota(limits: StreamLimits): StreamQuota {
  const keys = new Map<string, number>();
  const runs = new Map<string, number>();
  let open = 0;

  const exceeded = (key: string, run: string): keyof StreamLimits | undefined => {
    if ((keys.get(key) ?? 0) >= limits.key) return "key";
    if ((runs.get(run) ?? 0) >= limits.run) return "run";
    return open >= limits.process ? "process" : undefined;
  };
  const count = (key: string, run: string, by: 1 | -1) => {
    add(keys, key, by);
    add(runs, run, by);
    open += by;
  };

  return {
    take(key, run) {
      const limit = exceeded(key, run);
      if (limit) throw new QuotaExceededError("streams", limit, limits[limit], RETRY_AFTER);
      count(key, run, 1);
      let isHeld = true;
      return {
        release() {
          if (isHeld) count(key, run, -1);
          isHeld = false;
        },
      };
    },
    get open() {
      return open;
    },
  };
}

function add(counts: Map<string, number>, name: string, by: number): void {
  const sum = (counts.get(name) ?? 0) + by;
  if (sum === 0) counts.delete(name);
  else counts.set(name, sum);
}
