/** The limits of the token's user, over all operations, in DevRev's window of five minutes. */
export interface RateLimit {
  /** Calls a window. */
  readonly limit: number;
  /** Calls left in this window. */
  readonly remaining: number;
  /** When the window ends. */
  readonly reset: Date;
}

/** Reads `X-Ratelimit-*`; undefined unless all three are there and are numbers. */
export function readRateLimit(headers: Headers): RateLimit | undefined {
  const read = (name: string) => Number(headers.get(`X-Ratelimit-${name}`) ?? Number.NaN);
  const limit = read("Limit");
  const remaining = read("Remaining");
  const reset = read("Reset");
  // NaN if any of them is.
  return Number.isNaN(limit + remaining + reset) ? undefined : { limit, remaining, reset: new Date(reset * 1000) };
}
