import { document } from "../contract/document.ts";

/** How many requests a token may make in how many milliseconds. */
export interface RateLimit {
  readonly limit: number;
  readonly window: number;
}

/** What the contract gives as its example, in DevRev's window of five minutes. */
export const devrevRateLimit: RateLimit = {
  limit: Number(document.components.headers["x-ratelimit-limit"]?.example ?? 1_000),
  window: 300_000,
};

/** Tokens whose windows are kept. */
const TOKENS = 1_000;

/** Where a token stands after one more request. */
interface Allowance {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait when the request is one too many; undefined when it is not. */
  readonly retryAfter: number | undefined;
}

/** Counts a request. */
export type Limiter = (token: string) => Allowance;

/** @param now milliseconds since 1970 */
export function createLimiter({ limit, window }: RateLimit, now: () => number): Limiter {
  const windows = new Map<string, { readonly end: number; used: number }>();
  return (token) => {
    const at = now();
    const known = windows.get(token);
    const current = known && known.end > at ? known : { end: at + window, used: 0 };
    windows.delete(token);
    windows.set(token, current);
    const [oldest] = windows.keys();
    if (windows.size > TOKENS && oldest !== undefined) windows.delete(oldest);
    current.used++;
    const headers = {
      "x-ratelimit-limit": `${limit}`,
      "x-ratelimit-remaining": `${Math.max(0, limit - current.used)}`,
      "x-ratelimit-reset": `${Math.ceil(current.end / 1000)}`,
    };
    return { headers, retryAfter: current.used > limit ? Math.ceil((current.end - at) / 1000) : undefined };
  };
}
