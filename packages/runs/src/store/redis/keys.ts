import type { Status } from "../../status.ts";

/** The keys of one run. They share a hash tag, so that a cluster keeps them in one slot and one script may use them all. */
interface RunKeys {
  /** A hash: the record, and where the run stands. */
  readonly run: string;
  /** A stream: the log. The id of an entry is its `seq`, so that a reader resumes by it. */
  readonly log: string;
  /** A set: the keys of the entries, for as long as the log lives. */
  readonly keys: string;
  /** A channel of sharded pub/sub: woken with each entry. */
  readonly wake: string;
}

/**
 * The keys by which runs are found. They share one slot, so that one script registers a run in all of them; in a cluster, one
 * node has them, some hundred bytes a run, while the runs spread. No script can write a run and an index at once, so:
 *
 * - A run is entered into an index before that becomes true of it: before it is made, before it has an outcome, before it
 *   has a session. Hence every index has all that it should, and sometimes more.
 * - Whoever reads an index reads each run that it finds there, and believes the run.
 * - A run leaves an index only once that can never be true of it again: after its outcome, by whoever stored that; after
 *   its end, by the janitor, which looks at every run again and again from the moment before it is made. A run that is not
 *   there counts as ended only after minutes, by when making it is refused: it may be about to be made.
 */
export interface IndexKeys {
  /** Every run. Sorted by id, as all that follow except where said. */
  readonly all: string;
  /** Runs without an outcome. */
  readonly open: string;
  /** Runs with that outcome. */
  status(status: Status): string;
  /** Every run of a session object. */
  of(sessionObject: string): string;
  /** Runs of a session object without an outcome; not sorted. */
  openOf(sessionObject: string): string;
  /** Runs of a session without an outcome; not sorted. */
  openIn(session: string): string;
  /** Every run of an owner. */
  owned(owner: string): string;
  /** Runs of an owner without an outcome. */
  openOwned(owner: string): string;
  /** Runs of an owner with that outcome. */
  statusOwned(owner: string, status: Status): string;
  /** Runs without an outcome, sorted by when they expire. */
  readonly due: string;
  /** Runs, sorted by when a janitor shall look at them next. */
  readonly visits: string;
}

export interface Keys {
  of(run: string): RunKeys;
  readonly index: IndexKeys;
  /** Unmatched deliveries: sorted by when they came, then by key, and a hash of what they are. */
  readonly unmatched: { readonly order: string; readonly data: string };
  /** Deliveries that name no run and have one: sorted likewise, and a hash of their runs. In the slot of the unmatched. */
  readonly placed: { readonly order: string; readonly runs: string };
}

export function createKeys(prefix: string): Keys {
  const index = `${prefix}{index}`;
  return {
    of(run) {
      // What is looked up may be anything that somebody typed; braces and nothing at all would move the tag.
      const tag = /^[\w-]+$/.test(run) ? run : `~${Buffer.from(run, "utf16le").toString("hex")}`;
      const base = `${prefix}{${tag}}`;
      return { run: `${base}:run`, log: `${base}:log`, keys: `${base}:keys`, wake: `${base}:wake` };
    },
    index: {
      all: `${index}:all`,
      open: `${index}:open`,
      status: (status) => `${index}:status:${status}`,
      of: (sessionObject) => `${index}:of:${toText(sessionObject)}`,
      openOf: (sessionObject) => `${index}:open-of:${toText(sessionObject)}`,
      openIn: (session) => `${index}:open-in:${toText(session)}`,
      owned: (owner) => `${index}:owned:${toText(owner)}`,
      openOwned: (owner) => `${index}:open-owned:${toText(owner)}`,
      statusOwned: (owner, status) => `${index}:status-owned:${status}:${toText(owner)}`,
      due: `${index}:due`,
      visits: `${index}:visits`,
    },
    unmatched: { order: `${prefix}{unmatched}:places`, data: `${prefix}{unmatched}:data` },
    placed: { order: `${prefix}{unmatched}:placed`, runs: `${prefix}{unmatched}:runs` },
  };
}

/** Redis takes UTF-8, in which all lone surrogates are one character; as JSON they stay apart. */
function toText(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
