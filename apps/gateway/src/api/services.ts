import type { Answer, Incoming } from "@agent-events/receiver";
import type { Runs } from "@agent-events/runs";
import type { Ledger } from "../ledger/ledger.ts";
import type { ApiConfig } from "./config.ts";

/** Whether one thing that the gateway needs is there. */
export interface Check {
  /** `store`, `webhook`. */
  readonly name: string;
  readonly ok: boolean;
  /** One sentence: how it stands, and where it does not, what to do next. Never a secret. */
  readonly detail: string;
}

/** What the log tells of each request: the API's own words, and ids. */
export interface RequestLine {
  readonly method: string;
  /** The path as the contract has it, so that no id is in it. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly request_id: string;
  readonly run?: string | undefined;
  readonly key?: string | undefined;
}

/** The request that a delivery comes by. */
export interface DeliveryRequest {
  readonly id: string;
  /** Puts the delivery's run into the request's line of the log. */
  readonly note: (fields: { readonly run: string }) => void;
}

/** What the API asks of a logger; pino's is one. Fields never hold tokens, bodies or query strings. */
export interface ApiLog {
  /** Writes the line of a request. @default info, with the text `request` */
  request?(line: RequestLine): void;
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Why a stream ended. */
export type StreamEnd =
  /** The run's outcome was sent. */
  | "ended"
  /** The reader went away. */
  | "left"
  /** The reader was too slow, and was cut. */
  | "slow"
  /** The gateway shuts down. */
  | "closing"
  /** The reader's key or token holds no more. */
  | "refused"
  /** The store could not be read. */
  | "store";

/** What the API tells to be counted. A hook never throws. */
export interface ApiMetrics {
  /** Called once an answer's headers are known. `operation` is `none` for a path that leads nowhere. */
  request(answered: {
    readonly operation: string;
    readonly method: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  streamOpened(): void;
  streamClosed(end: StreamEnd): void;
  /** Called for each request that a quota refused. */
  refused(quota: "requests" | "streams"): void;
  /** What Prometheus reads, and its content type. */
  expose(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** All that the API works with. Whoever makes these closes them, and not the API. */
export interface Services {
  readonly runs: Runs;
  readonly ledger: Ledger;
  /** Takes DevRev's deliveries, as the `take` of a receiver of `@agent-events/receiver` does. */
  readonly receive: (incoming: Incoming, request: DeliveryRequest) => Promise<Answer>;
  /** Answers `GET /docs` and what lies under it; undefined where nothing does. */
  readonly docs: (request: Request) => Response | undefined | Promise<Response | undefined>;
  readonly config: ApiConfig;
  readonly log: ApiLog;
  readonly metrics: ApiMetrics;
  /** Asks the store and the webhook how they are. */
  readonly readiness: () => Promise<readonly Check[]>;
  /** Fires when the gateway shuts down: streams tell their readers to come back, and nothing new is started. */
  readonly closing: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
