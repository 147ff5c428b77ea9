import type { Writes } from "./writes.ts";

/** What the thread is told when it starts. */
export interface ThreadData {
  readonly path: string;
  readonly lockTimeout: number;
}

/** One write, as it is sent to the thread. */
export type Call = readonly [name: keyof Writes, given: readonly unknown[]];

/** Sent instead of calls: let go of the file. */
export const CLOSE = "close";

/** What became of a write. The outcomes of a message's calls come back together, in their order. */
export type Outcome =
  | { readonly result: unknown }
  /** `details` are SQLite's codes, where it is an error of SQLite's. */
  | { readonly error: unknown; readonly details: object };
