/** What a key may do: see runs, or start, stop and share them. */
export type Scope = "runs:read" | "runs:write";

/** A key as its owner may see it. Times are milliseconds since 1970, here and below. */
export interface Key {
  /** 16 characters of `a-z0-9`: public, and the same after a rotation. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  /** From when it is refused; undefined where it never expires. */
  readonly expiresAt: number | undefined;
  /** Since when it is refused for good. */
  readonly revokedAt: number | undefined;
}

/** A key as it is kept. Its secret is not: only its digest, SHA-256 as 64 hexadecimal digits. */
export interface StoredKey extends Key {
  readonly hash: string;
  /** The digest of the secret before the last rotation, which works until `previousUntil`. */
  readonly previousHash: string | undefined;
  readonly previousUntil: number | undefined;
}

/** A token that reads one run of a key. */
export interface ReadToken {
  readonly id: string;
  readonly hash: string;
  /** The id of the key that made it. */
  readonly key: string;
  readonly run: string;
  readonly expiresAt: number;
}

/** An `Idempotency-Key` that a key has used. */
export interface Reservation {
  /** The id of the key. */
  readonly key: string;
  /** The header's value. */
  readonly name: string;
  /** Says whether two requests are the same one. */
  readonly digest: string;
  /** The run that it started. */
  readonly run: string;
  readonly expiresAt: number;
}

/** The webhook by which DevRev reaches this gateway. */
export interface WebhookRecord {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  /** The secret before the last rotation, taken until `overlapUntil`. */
  readonly previousSecret?: string;
  readonly overlapUntil?: number;
  readonly updatedAt: number;
}

/** How many POST requests a key has sent in the current minute. */
export interface Posts {
  /** Includes the one that was just counted. */
  readonly count: number;
  /** Milliseconds until the minute ends. */
  readonly resetIn: number;
}

/**
 * What the replicas of a gateway know together, beside the runs. What has expired is removed by itself.
 *
 * @throws {LedgerUnavailableError} from every method, when the ledger cannot be read or written now
 */
export interface Ledger {
  putKey(key: StoredKey): Promise<void>;
  getKey(id: string): Promise<StoredKey | undefined>;
  /** Every key, the oldest first; revoked and expired ones too. */
  listKeys(): Promise<readonly StoredKey[]>;
  /**
   * Changes a key in one step, so that of two changes at a time none is lost. `change` may be called more than once; what it
   * throws changes nothing and is thrown on.
   *
   * @returns what it is now; undefined when there is no such key
   */
  changeKey(id: string, change: (key: StoredKey) => StoredKey): Promise<StoredKey | undefined>;

  putReadToken(token: ReadToken): Promise<void>;
  /** Undefined when there is none, or it has expired. */
  getReadToken(id: string): Promise<ReadToken | undefined>;

  /** The reservation that holds now: the given one if the name was free, else the one that was there. */
  reserve(wanted: Reservation): Promise<{ readonly reserved: boolean; readonly reservation: Reservation }>;
  /** The reservation of a name that a key has used; undefined when there is none, or it has expired. */
  getReservation(key: string, name: string): Promise<Reservation | undefined>;
  /** Frees the name, unless it has come to stand for another run meanwhile. */
  release(held: Pick<Reservation, "key" | "name" | "run">): Promise<void>;

  /** Counts one POST of a key in the minute of `now`, across all replicas. */
  countPost(key: string, now: number): Promise<Posts>;

  getWebhook(): Promise<WebhookRecord | undefined>;
  putWebhook(record: WebhookRecord): Promise<void>;

  /**
   * Runs `work` while no other replica runs work of that name; waits for its turn. When the process dies, the turn passes on
   * after 30 seconds. `signal` aborts should the turn be lost, because the ledger was unreachable for so long.
   */
  exclusively<Result>(name: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;

  /** Finishes what was begun, and lets go. Using it afterwards is a {@link LedgerUnavailableError}. */
  close(): Promise<void>;
}
