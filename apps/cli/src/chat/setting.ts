import type { Desk } from "../desk/desk.ts";
import type { Plan } from "../desk/plan.ts";
import type { Io } from "../io.ts";
import type { Show } from "../show/show.ts";
import type { Lines } from "./lines/lines.ts";
import type { ChatFlags } from "./options.ts";

/** All that a chat works with, once it is set up. */
export interface Setting {
  readonly plan: Plan;
  readonly desk: Desk;
  readonly flags: ChatFlags;
  readonly io: Io;
  readonly lines: Lines;
  /** What the next turn is told with. */
  readonly renew: () => Show;
  /** Tells an error, where a person is there to go on behind it. */
  readonly tell: (error: unknown) => void;
}

/** What a chat remembers between two turns. */
export interface Conversation {
  session: string;
  /** Whether nothing was answered in it yet, by this command. */
  isNew: boolean;
  /** How often Ctrl-C was pressed since something was typed. */
  interrupts: number;
}
