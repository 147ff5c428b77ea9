import type { DeliveryOf } from "@agent-events/receiver";
import type { RunEvent } from "./event.ts";
import { isUnfinished, moves, type Status } from "./status.ts";

type Outcome = DeliveryOf<"message" | "error"> & {
  readonly seq: number;
  readonly at: number;
  readonly late: boolean;
};

/** Where a run stands, and what decided it. */
export interface RunState {
  readonly status: Status;
  /** The message or the error that decided. Undefined while there is none, and for a run that was refused or stopped. */
  readonly outcome: Outcome | undefined;
  /** The `seq` of the last event that was counted. */
  readonly seq: number;
}

/** A run of which nothing has happened yet. */
export const beginning: RunState = { status: "starting", outcome: undefined, seq: 0 };

/** The state after one more event. Pure: the log alone tells where a run stands, for every reader alike. */
export function next(state: RunState, event: RunEvent): RunState {
  const status = moves[event.kind][state.status] ?? state.status;
  const decides = status !== state.status && (event.kind === "message" || event.kind === "error");
  return {
    status,
    outcome: decides ? { ...event, late: !isUnfinished(state.status) } : state.outcome,
    seq: event.seq,
  };
}

/** Where a log leaves its run. */
export function stateOf(events: Iterable<RunEvent>): RunState {
  let state = beginning;
  for (const event of events) state = next(state, event);
  return state;
}
