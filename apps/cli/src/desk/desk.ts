import type { StartInput, Status } from "@agent-events/runs";
import type { DeskEvent } from "./event.ts";
import type { RunView } from "./run-view.ts";

/** What is asked: the request of the call, without targets. A gateway may know whom to ask by itself. */
export type Question = Omit<StartInput, "agent"> & Partial<Pick<StartInput, "agent">>;

/** Which runs to list. */
interface RunsQuery {
  readonly sessionObject?: string | undefined;
  readonly status?: Status | undefined;
  /** Where the page before ended. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of runs, newest first. */
interface RunsPage {
  readonly runs: readonly RunView[];
  /** Where the next page begins; undefined on the last. */
  readonly next: string | undefined;
}

interface Following {
  /** Events behind this `seq` only. @default 0 */
  readonly after?: number | undefined;
  /** Ends the following, which then rejects. The run goes on. */
  readonly signal: AbortSignal;
  readonly onEvent: (event: DeskEvent) => void;
}

/** Runs that were started somewhere, in whatever process. Everything rejects with errors that `explain` can tell. */
export interface Records {
  /** Rejects with a NoSuchRunError when there is none. */
  readonly get: (run: string) => Promise<RunView>;
  /** Replies and errors are not among what it tells. */
  readonly list: (query: RunsQuery) => Promise<RunsPage>;
  /** Tells each event, and resolves with the run once that has ended. */
  readonly follow: (run: string, following: Following) => Promise<RunView>;
  /** Ends a run for all who wait; one that has ended stays as it is. */
  readonly stop: (run: string, signal?: AbortSignal) => Promise<RunView>;
  readonly close: () => Promise<void>;
}

/** Where questions are put, and where their runs are. */
export interface Desk extends Records {
  /** Starts a run, and resolves once the agent has the message. */
  readonly start: (question: Question, signal: AbortSignal) => Promise<RunView>;
  /** Where a run can be found once this command has ended, as a sentence; empty where it cannot. */
  readonly whereabouts: (run: string) => string;
  /** What came in place of an answer, as a sentence; empty where nothing is to be said of it. */
  readonly arrivals: () => string;
  /** The gateway that keeps the runs; undefined where this command does, or the file of `--store`. */
  readonly gateway: string | undefined;
}
