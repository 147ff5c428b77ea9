import type { DeskEvent } from "../desk/event.ts";
import type { Narrator } from "../desk/narrator.ts";
import type { RunView } from "../desk/run-view.ts";
import type { PrintFlags } from "../output/print.ts";

/** The options that decide how a run is told. */
export interface ShowFlags extends PrintFlags {
  readonly quiet?: true;
  readonly raw?: true;
}

/** Tells of a run while it is on its way, and of its answer. */
export interface Show extends Narrator {
  readonly started: (run: RunView) => void;
  readonly event: (event: DeskEvent) => void;
  readonly outcome: (run: RunView) => void;
  /** Nothing more will be told; safe to say twice. */
  readonly end: () => void;
}
