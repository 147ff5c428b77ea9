import type { Api } from "./api.ts";
import type { GatewayClientOptions } from "./options.ts";
import type {
  Health,
  Readiness,
  ReadToken,
  Run,
  RunEvents,
  RunList,
  RunStart,
  RunStatus,
  RunSummary,
} from "./schemas.ts";
import type { RunStream } from "./stream/run-stream.ts";

export interface StartOptions extends GatewayClientOptions {
  /**
   * Seconds that the gateway waits for the run to settle before it answers, at most 120.
   *
   * @default 0: it answers as soon as DevRev has taken the call
   */
  readonly wait?: number | undefined;
  /**
   * Makes it safe to send the start again: within 24 hours, the same key with the same input is the same run.
   *
   * @default a fresh one for each call of `start`, kept over its retries
   */
  readonly idempotencyKey?: string | undefined;
}

export interface StreamOptions extends GatewayClientOptions {
  /** Events behind this `seq` only. @default 0 */
  readonly after?: number | undefined;
}

/** Which runs to list, the newest first. */
export interface RunQuery {
  /** Of this conversation only. */
  readonly session?: string | undefined;
  readonly status?: RunStatus | undefined;
  /** The `next_cursor` of the page before. */
  readonly cursor?: string | undefined;
  /** How many a page, at most 100. @default 50 */
  readonly limit?: number | undefined;
}

/** Which events to read. */
export interface EventsQuery {
  /** Events behind this `seq` only. @default 0 */
  readonly after?: number | undefined;
  /** How many at most, up to 1000; fewer come where they are large. @default 1000 */
  readonly limit?: number | undefined;
}

/** A run that has succeeded. */
export type AnsweredRun = Run & { reply: NonNullable<Run["reply"]> };

/** Every method rejects with a {@link GatewayClientError} or the signal's reason. */
export interface GatewayClient {
  /**
   * Asks an agent. Resolves once DevRev has taken the call, or with `wait` once the run has settled; its `status` tells
   * which. It carries an idempotency key, so that it is sent again after a broken connection without running the agent twice.
   */
  start(input: RunStart, options?: StartOptions): Promise<Run>;
  /** The events of a run, from the first on and then as they come, each once and in order, until its outcome. */
  stream(run: string, options?: StreamOptions): RunStream;
  /**
   * Follows a run to its outcome.
   *
   * @throws {NoReplyError} when it fails, is stopped or expires
   */
  reply(run: string, options?: StreamOptions): Promise<AnsweredRun>;
  /** The run as it stands. */
  get(run: string, options?: GatewayClientOptions): Promise<Run>;
  /** A page of this key's runs. */
  list(query?: RunQuery, options?: GatewayClientOptions): Promise<RunList>;
  /** All of them, page after page as they are asked for. */
  listAll(query?: RunQuery, options?: GatewayClientOptions): AsyncGenerator<RunSummary, void>;
  /** A page of the runs of one conversation. */
  listSession(session: string, query?: Omit<RunQuery, "session">, options?: GatewayClientOptions): Promise<RunList>;
  /** A page of the events that are there, without waiting. `more` tells whether there are others behind them. */
  events(run: string, query?: EventsQuery, options?: GatewayClientOptions): Promise<RunEvents>;
  /** Stops waiting for the agent. A settled run stays as it is. */
  stop(run: string, options?: GatewayClientOptions): Promise<Run>;
  /** A token that reads this run for 15 minutes and can do nothing else: for a browser, in place of the key. */
  createReadToken(run: string, options?: GatewayClientOptions): Promise<ReadToken>;
  /** Whether the gateway can do its work, and what is wrong if not. Needs no key, and is asked once. */
  ready(options?: GatewayClientOptions): Promise<Readiness>;
  /** Whether the gateway is up. Needs no key. */
  health(options?: GatewayClientOptions): Promise<Health>;
  /** The typed openapi-fetch client beneath, which returns errors instead of throwing them. */
  readonly api: Api;
}
