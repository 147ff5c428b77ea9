import type { ExecuteRequest } from "@agent-events/contract";
import { RunFailedError } from "./errors/run-failed-error.ts";
import { RunMissingError } from "./errors/run-missing-error.ts";
import { RunStoppedError } from "./errors/run-stopped-error.ts";
import { RunTimeoutError } from "./errors/run-timeout-error.ts";
import type { RunEvent } from "./event.ts";
import { type FollowOptions, follow } from "./follow.ts";
import { type ReadOptions, readPage } from "./read.ts";
import { type RunSnapshot, takeSnapshot } from "./snapshot.ts";
import { beginning, next, type RunState } from "./state.ts";
import { moves, type Status } from "./status.ts";
import type { RunRecord, Store } from "./store/store.ts";
import { waitAtMost } from "./wait-at-most.ts";

/** The final message of a run. */
export interface Reply {
  readonly message: string;
  /** Whether it came after the run had expired. */
  readonly late: boolean;
  /** DevRev's id of the session. */
  readonly session: string;
  readonly run: Run;
}

export interface ReplyOptions {
  /** Milliseconds to wait. The run goes on afterwards. @default until the run's own deadline */
  readonly timeout?: number | undefined;
  /** Ends the wait, which rejects with the signal's reason. The run goes on. */
  readonly signal?: AbortSignal | undefined;
}

/** One execution, as a handle on its log. Any process with the same store can have one. */
export class Run implements AsyncIterable<RunEvent> {
  readonly id: string;
  /** The caller's own identifier of the conversation. */
  readonly sessionObject: string;
  readonly agent: string;
  /** To whom the run belongs, as `start` was told. */
  readonly owner: string | undefined;
  /** The request as it was sent. Its `client_metadata` names the run besides what the caller gave: see `metadataOf`. */
  readonly request: ExecuteRequest;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** When the run expires at the latest, in milliseconds since the epoch. */
  readonly deadline: number;
  readonly #store: Store;
  readonly #now: () => number;

  constructor(record: RunRecord, store: Store, now: () => number) {
    const { id, sessionObject, agent, owner, request, createdAt, deadline } = record;
    this.id = id;
    this.sessionObject = sessionObject;
    this.agent = agent;
    this.owner = owner;
    this.request = request as ExecuteRequest;
    this.createdAt = createdAt;
    this.deadline = deadline;
    this.#store = store;
    this.#now = now;
  }

  /**
   * All events from the first on, then as they come; ends with the outcome. `for await (const event of run)` does the same.
   * The first step rejects with a `ConfigurationError` when `after` is no whole number from 0, any with a `RunMissingError` when
   * the store has the run no more. Events are frozen: readers of one process that are woken together are given the same
   * objects. A step that waits is ended by `signal` alone: `return()` takes effect only once there is another event.
   */
  events(options?: FollowOptions): AsyncGenerator<RunEvent, void> {
    return follow(this.#store, this.id, options);
  }

  [Symbol.asyncIterator](): AsyncGenerator<RunEvent, void> {
    return this.events();
  }

  /**
   * One page of the events that are there, without waiting for more. Shorter than `limit` when the log ends there.
   *
   * @throws {ConfigurationError} when `after` is no whole number from 0, or `limit` none from 1
   * @throws {StoreUnavailableError} when the store cannot be read
   */
  read(options: ReadOptions = {}): Promise<readonly RunEvent[]> {
    return readPage(this.#store, this.id, options);
  }

  /**
   * The run as it stands now, with what decided it, from one moment. Undefined once the store has let go of it.
   *
   * @throws {StoreUnavailableError} when the store cannot be read
   */
  snapshot(): Promise<RunSnapshot | undefined> {
    return takeSnapshot(this.#store, this.id);
  }

  /**
   * Where the run stands now.
   *
   * @throws {RunMissingError} when the store has it no more
   * @throws {StoreUnavailableError} when the store cannot be read
   */
  async status(): Promise<Status> {
    const stored = await this.#store.get(this.id);
    if (!stored) throw new RunMissingError(this.id);
    return stored.status;
  }

  /**
   * Waits for the final message.
   *
   * @throws {RunFailedError} when the agent reports an error, or DevRev refused the call
   * @throws {RunTimeoutError} when the time is up, or the run expired
   * @throws {RunStoppedError} when the run was stopped
   * @throws {RunMissingError} when the store has it no more
   * @throws {StoreUnavailableError} when the store cannot be read
   */
  async reply(options: ReplyOptions = {}): Promise<Reply> {
    let state: RunState = beginning;
    let refusal = "";
    const patience = waitAtMost(options, new RunTimeoutError(this, "timeout"));
    try {
      for await (const event of this.events({ signal: patience.signal })) {
        state = next(state, event);
        if (event.kind === "refused") refusal = event.reason;
      }
    } finally {
      patience.end();
    }
    const { outcome, status } = state;
    if (outcome?.kind === "message") {
      return { message: outcome.message, late: outcome.late, session: outcome.session, run: this };
    }
    if (outcome) throw new RunFailedError(this.id, outcome.error);
    if (status === "failed") throw new RunFailedError(this.id, refusal);
    if (status === "stopped") throw new RunStoppedError(this.id);
    throw new RunTimeoutError(this, "expired");
  }

  /**
   * Ends the run for all who wait. DevRev cannot be told: the agent may go on, and what it says is kept as late. A run that
   * has its outcome, was stopped or has expired stays as it is, and nothing is added to its log.
   *
   * @throws {StoreUnavailableError} when the store cannot be written
   */
  async stop(): Promise<void> {
    const { stopped } = moves;
    const entry = {
      kind: "stopped",
      at: this.#now(),
      data: {},
      moves: stopped,
      key: undefined,
      session: undefined,
    } as const;
    await this.#store.append(this.id, { ...entry, mustMove: true });
  }
}
