import type { EntryKind, Moves, Status } from "../status.ts";

/** What is fixed about a run when it starts. */
export interface RunRecord {
  /** `run_` and a UUID of version 7. */
  readonly id: string;
  /** The caller's own identifier of the conversation, as the call sent it. */
  readonly sessionObject: string;
  readonly agent: string;
  /** The request as it was sent, so that it can be sent again by an explicit choice. JSON. */
  readonly request: unknown;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** When the run expires at the latest, in milliseconds since the epoch. */
  readonly deadline: number;
  /** How long the run may be silent before it expires, in milliseconds. */
  readonly idle: number;
  /** To whom the run belongs, as whoever started it said: any text, such as the id of a service's key. */
  readonly owner?: string | undefined;
}

/** A run as its log stands now. */
export interface StoredRun extends RunRecord {
  readonly status: Status;
  /** DevRev's id of the session, once the acknowledgement or a delivery told it. */
  readonly session: string | undefined;
  /** How many entries the log has; the `seq` of the last. 0 when there is none. */
  readonly seq: number;
  /** When the last entry was stored; `createdAt` when there is none. Milliseconds since the epoch. */
  readonly updatedAt: number;
}

/** One entry of a run's log. */
export interface Entry {
  /** 1, 2, 3 … in the order in which entries were stored, without a gap. */
  readonly seq: number;
  /** When it was stored, in milliseconds since the epoch. */
  readonly at: number;
  readonly kind: EntryKind;
  /** The status that the entry left the run in. */
  readonly status: Status;
  /** Whether the outcome stood already when it was stored. */
  readonly late: boolean;
  /** What the kind says about itself. JSON. */
  readonly data: unknown;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly at: number;
  readonly data: unknown;
  readonly moves: Moves;
  /** Stored at most once a run: of two entries with one key, the first is kept. Undefined for an entry that is never a duplicate. */
  readonly key: string | undefined;
  /** DevRev's id of the session, where the entry tells it. The first one told is kept. */
  readonly session: string | undefined;
  /** Stored only if it moves the run: for entries that would mean nothing otherwise, such as an expiry. */
  readonly mustMove?: boolean;
  /** Stored only while the log ends at this `seq`. */
  readonly expectedSeq?: number;
}

/** What became of an entry: stored, or why it was not. */
export type Appended =
  | { readonly stored: true; readonly entry: Entry }
  | { readonly stored: false; readonly reason: "duplicate" | "unmoved" | "outrun" | "no-run" };

/** A delivery that names no run that is known. */
export interface Unmatched {
  readonly key: string;
  readonly at: number;
  /** JSON. */
  readonly data: unknown;
}

/** Where a delivery belongs. */
export interface Placed {
  /** Undefined for one that is unmatched. */
  readonly run: string | undefined;
  /** Whether it was said now. */
  readonly isNew: boolean;
}

export interface UnmatchedQuery {
  /** The last delivery of the page before; of it, where it stands is enough. */
  readonly cursor?: Pick<Unmatched, "at" | "key"> | undefined;
  readonly limit: number;
}

export interface RunQuery {
  readonly sessionObject?: string | undefined;
  readonly status?: Status | undefined;
  /** Runs that were started with this `owner` only. Of all owners, and of none, where it is not given. */
  readonly owner?: string | undefined;
  /** Runs older than the one with this id. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * Where runs live. Every method rejects with a `StoreUnavailableError` when the store cannot do it now; what resolved is
 * durable, as far as the store is. All stores pass the same suite, `test/store/store-suite.ts`.
 */
export interface Store {
  /** Makes a run durable. Rejects with a `RunExistsError` when there is one of that id. */
  create(run: RunRecord): Promise<void>;
  /**
   * Appends to a run's log: the duplicate check, the next `seq`, the new status and the entry, all or nothing, and safe
   * against any number of processes that do the same.
   */
  append(run: string, entry: NewEntry): Promise<Appended>;
  get(run: string): Promise<StoredRun | undefined>;
  /** Entries behind `after`, in order, at most `limit`. */
  read(run: string, after: number, limit: number): Promise<readonly Entry[]>;
  /** Newest first: those that fit everything that the query says. Page by page, each comes once. */
  list(query: RunQuery): Promise<readonly StoredRun[]>;
  /** Unfinished runs of a session, by DevRev's id or by the caller's: at most two, since two are as ambiguous as many. */
  unfinished(by: { readonly session: string } | { readonly sessionObject: string }): Promise<readonly string[]>;
  /** Unfinished runs whose deadline, or whose silence, has passed at `now`: the most overdue first, at most `limit`. */
  due(now: number, limit: number): Promise<readonly string[]>;
  /**
   * Says once and for all where a delivery that names no run belongs: in `run`, or without one among the unmatched, where it is
   * kept. The first word on a key stands, so that a repetition never finds another run. A placed delivery is still to be appended.
   */
  place(delivery: Unmatched, run?: string | undefined): Promise<Placed>;
  /** Newest first; those of one millisecond in an order that never changes. Page by page, each comes once. */
  listUnmatched(query: UnmatchedQuery): Promise<readonly Unmatched[]>;
  /**
   * Calls `wake` whenever the run's log may have grown, from whatever process, until the returned function is called. A
   * wake-up may come without a reason and several may be folded into one; none is lost after the promise has resolved.
   */
  watch(run: string, wake: () => void): Promise<() => void>;
  /** Lets go of files and connections, and wakes all watchers once more. */
  close(): Promise<void>;
}
