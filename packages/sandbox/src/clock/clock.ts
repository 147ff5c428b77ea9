/** What the sandbox tells the time by, and waits on. The 3 seconds of an attempt are always real. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits so many milliseconds of this clock; rejects with the signal's reason when that fires first. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** How many times as fast waits pass, where that can be said: for whoever looks at them. */
  readonly speed?: number;
}
