import type { Reply, Stage } from "./stage.ts";

/** What a runtime's own `fetch` lets a caller know and does on its own, and what it has to check signatures with. */
export interface Traits {
  /** Whether a connection that was never made can be told from one that broke. */
  readonly tellsUnsent: boolean;
  /** Whether it sends a request again, on its own, after a kept-alive connection was reset. No client can prevent that. */
  readonly resends: boolean;
  /** What the receiver's import condition chooses there. */
  readonly hmac: "node:crypto" | "WebCrypto";
}

/** What a harness hands to the suite, as JSON. */
export interface Setup {
  /** Where stages are made. */
  readonly stages: string;
  /** An address of this machine where nothing listens. */
  readonly dead: string;
  readonly traits: Traits;
}

/** What a case can use. */
export interface Env extends Setup {
  /** A server of its own that gives the replies one after the other, the last one for ever. */
  stage(replies: readonly Reply[], options?: { keepAlive?: boolean }): Promise<Stage>;
}

/** One fact that holds on every runtime, or on those with the traits it names. */
export interface Case {
  readonly name: string;
  readonly where?: (traits: Traits) => boolean;
  readonly run: (env: Env) => Promise<void>;
}

/** What became of a case: one line of JSON. */
export interface Outcome {
  readonly name: string;
  readonly milliseconds: number;
  /** The error, with its stack, of a case that failed. */
  readonly failure?: string;
}
