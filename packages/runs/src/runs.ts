import type { Delivery } from "@agent-events/receiver";
import { type AcceptContext, type Accepted, accept } from "./accept.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";
import { expireDue } from "./expire.ts";
import { type RunsOptions, settle } from "./options.ts";
import { assertWhole } from "./read.ts";
import { Run } from "./run.ts";
import { type StartInput, type StartOptions, start } from "./start.ts";
import type { RunQuery, StoredRun, Unmatched, UnmatchedQuery } from "./store/store.ts";

/** How often a process looks for runs whose time is up, in milliseconds. */
const PATROL = 1_000;

/** What `list` and `unmatched` give at most where nothing is said. */
const PAGE = 50;

/** What `runs.list` is asked for. */
export interface RunsQuery extends Partial<Omit<RunQuery, "sessionObject">> {
  /** Runs of this conversation only: its `session_object`, and not the id that DevRev gives it. */
  readonly session?: string | undefined;
}

/** A query with its defaults. A field that is misspelt would silently list everything. */
function readQuery({ session, status, owner, cursor, limit = PAGE, ...unknown }: RunsQuery): RunQuery {
  const [field] = Object.keys(unknown);
  if (field !== undefined) {
    const fields = "`session`, `status`, `owner`, `cursor` and `limit`";
    throw new ConfigurationError(`runs.list has no field ${JSON.stringify(field)}; it has ${fields}`);
  }
  assertWhole("limit", limit, 1);
  return { sessionObject: session, status, owner, cursor, limit };
}

export interface Runs {
  /**
   * Starts a run: makes it durable, then calls DevRev. A call that broke after it was sent does not reject: its deliveries
   * still settle the run, which is `unconfirmed` until then.
   *
   * @throws {AgentClientError} when nothing ran
   * @throws {StoreUnavailableError} when the run could not be made durable; nothing was sent
   * @throws {RunExistsError} when there is a run of the given `id`; nothing was sent
   * @throws {ConfigurationError} when an option has no meaning; nothing was sent
   */
  start(input: StartInput, options?: StartOptions): Promise<Run>;
  /**
   * Takes a delivery, and resolves once it is durable. It is what a receiver wants to be given:
   * `createReceiver({ secret, onDelivery: runs.accept })`. Where the envelope has no id, `{ id }` tells repetitions.
   *
   * @throws {StoreUnavailableError} which the receiver answers with 503, so that DevRev sends it again
   */
  readonly accept: (delivery: Delivery, context?: AcceptContext) => Promise<Accepted>;
  /** The run of that id, started by whatever process; undefined when the store has none. */
  get(id: string): Promise<Run | undefined>;
  /**
   * Newest first; `cursor` is the id of the last run of the page before. `session`, which is the run's `session_object`,
   * `status` and `owner` narrow it down, alone or together.
   *
   * @throws {ConfigurationError} when `limit` is no whole number from 1, or the query has a field that there is not
   */
  list(query?: RunsQuery): Promise<readonly StoredRun[]>;
  /**
   * Deliveries that belong to no run, newest first; `cursor` is the last delivery of the page before.
   *
   * @throws {ConfigurationError} when `limit` is no whole number from 1
   */
  unmatched(query?: Partial<UnmatchedQuery>): Promise<readonly Unmatched[]>;
  /** Expires what is due, for where no process stays up to do it by itself; tells how many runs. */
  expire(): Promise<number>;
  /** Ends the patrol for expired runs, and closes the store. */
  close(): Promise<void>;
}

/**
 * Turns calls and deliveries into runs that can be awaited and iterated.
 *
 * @throws {ConfigurationError} when an option has no meaning
 */
export function createRuns(options: RunsOptions): Runs {
  const settings = settle(options);
  const { store, now, onError } = settings;
  let round: Promise<unknown> | undefined;
  const patrol = setInterval(() => {
    round ??= expireDue(settings)
      .catch(onError)
      .finally(() => {
        round = undefined;
      });
  }, PATROL);
  // A process that has nothing else to do may end.
  (patrol as { unref?: () => void }).unref?.();

  return {
    start: (input, over) => start(settings, input, over),
    accept: (delivery, context = {}) => accept(store, delivery, context, now),
    get: async (id) => {
      const stored = await store.get(id);
      return stored && new Run(stored, store, now);
    },
    list: async (query = {}) => store.list(readQuery(query)),
    unmatched: async ({ limit = PAGE, cursor } = {}) => {
      assertWhole("limit", limit, 1);
      return store.listUnmatched({ limit, cursor });
    },
    expire: () => expireDue(settings),
    close: async () => {
      clearInterval(patrol);
      await round;
      await store.close();
    },
  };
}
