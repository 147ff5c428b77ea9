export interface LedgerOptions {
  /**
   * The time in milliseconds since 1970, by which things expire.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
  /**
   * Milliseconds after which an operation that gets no answer, or no lock, is a `LedgerUnavailableError`.
   *
   * @default 1_000
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds after which the turn of a process that died, in `exclusively`, passes on.
   *
   * @default 30_000
   */
  readonly lease?: number | undefined;
}

export interface Settings {
  readonly now: () => number;
  readonly timeout: number;
  readonly lease: number;
}

/** @throws {RangeError} when an option has no meaning */
export function settle({ now = Date.now, timeout = 1_000, lease = 30_000 }: LedgerOptions): Settings {
  for (const [name, value] of Object.entries({ timeout, lease })) {
    if (!(value > 0 && value < 2 ** 31)) throw new RangeError(`${name} must be milliseconds above 0, got ${value}`);
  }
  return { now, timeout, lease };
}
