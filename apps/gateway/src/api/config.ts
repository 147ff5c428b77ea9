/** How much a key, a run and this process may have at once. */
export interface Quotas {
  /** POST requests that a key may send in a minute: it starts, stops and shares runs with them. */
  readonly starts: number;
  /** Event streams that a key may have open in this process, those of its read tokens among them. */
  readonly streamsKey: number;
  /** Event streams that a run may have open in this process. */
  readonly streamsRun: number;
  /** Event streams that this process has open at most. */
  readonly streamsProcess: number;
}

/** Times that only tests have a reason to change, in milliseconds. */
export interface Limits {
  /** In which a body has to come. @default 10_000, the limit for slow senders */
  readonly bodyTimeout: number;
  /** Of silence, after which a stream says that it is alive. @default 15_000, below the idle limits of common proxies */
  readonly heartbeat: number;
  /** That a reader of a stream may take before it reads on, or it is cut. @default 30_000 */
  readonly stall: number;
  /** After which the key or token of an open stream is looked at again. @default 60_000 */
  readonly recheck: number;
  /** That a repeated start waits for the first one to be taken by DevRev, where `Prefer` does not say. @default 2_000 */
  readonly repeat: number;
}

export const defaultLimits: Limits = {
  bodyTimeout: 10_000,
  heartbeat: 15_000,
  stall: 30_000,
  recheck: 60_000,
  repeat: 2_000,
};

/** What the API has to know of the configuration. */
export interface ApiConfig {
  /** The agent of a start that names none. Undefined: each has to name one. */
  readonly agent: string | undefined;
  /** Origins that may call from a browser: exact, as in `https://app.example.com`. */
  readonly corsOrigins: readonly string[];
  readonly quotas: Quotas;
  readonly limits?: Partial<Limits> | undefined;
}
