import { type StoreOptions, settleRetention } from "../retention.ts";

export interface RedisOptions extends StoreOptions {
  /**
   * What every key begins with, so that several installations can share a server. It must not contain braces, which say
   * where in a cluster a key lives.
   *
   * @default "agent-events:"
   */
  readonly prefix?: string | undefined;
  /**
   * Milliseconds for one operation, before it rejects with a `StoreUnavailableError`. Two of them have to fit into the 2.5
   * seconds in which a delivery is answered. Time in which this process was too busy to read an answer does not count, once
   * and up to as long again. Where very many begin at once, the time of each counts from its turn; when the server falls silent for so
   * long, all that wait are refused too.
   *
   * @default 1_000
   */
  readonly timeout?: number | undefined;
}

interface Settings {
  readonly prefix: string;
  readonly timeout: number;
  readonly retention: number;
}

/** How long Redis is told to keep what has had its time, in whole milliseconds; '' for ever. */
export function lifetime(retention: number): number | "" {
  const whole = Math.ceil(retention);
  return Number.isSafeInteger(whole) ? whole : "";
}

/** @throws {RangeError} when an option has no meaning */
export function settle({ prefix = "agent-events:", timeout = 1_000, ...rest }: RedisOptions): Settings {
  if (/[{}]/.test(prefix)) throw new RangeError(`prefix must not contain braces, got "${prefix}"`);
  if (!(timeout > 0 && timeout < 2 ** 31)) throw new RangeError(`timeout must be milliseconds above 0, got ${timeout}`);
  return { prefix, timeout, retention: settleRetention(rest) };
}
