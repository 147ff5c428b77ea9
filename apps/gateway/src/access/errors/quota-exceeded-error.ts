import { AccessError } from "./access-error.ts";

const explained = {
  requests: { key: (most: number) => `this key has sent ${most} POST requests this minute, which is all it may` },
  streams: {
    key: (most: number) => `this key has ${most} streams open, which is all it may`,
    run: (most: number) => `this run has ${most} streams open, which is all it may`,
    process: (most: number) => `the gateway has ${most} streams open, which is all it takes`,
  },
};

/** Enough for now: 429. */
export class QuotaExceededError extends AccessError {
  override readonly name = "QuotaExceededError";
  readonly quota: "requests" | "streams";
  /** Whose quota it is. */
  readonly limit: "key" | "run" | "process";
  /** How many are allowed. */
  readonly most: number;
  /** Seconds after which to ask again, from 1. */
  readonly retryAfter: number;

  constructor(quota: "requests" | "streams", limit: "key" | "run" | "process", most: number, retryAfter: number) {
    const texts: Partial<Record<typeof limit, (most: number) => string>> = explained[quota];
    const instead = quota === "streams" ? "close one, or " : "";
    super(`${(texts[limit] ?? explained[quota].key)(most)}; ${instead}try again in ${retryAfter} s`);
    this.quota = quota;
    this.limit = limit;
    this.most = most;
    this.retryAfter = retryAfter;
  }
}
