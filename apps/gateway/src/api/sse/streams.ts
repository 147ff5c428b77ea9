import { UnauthenticatedError } from "../../access/index.ts";
import type { Limits } from "../config.ts";
import type { EventStream } from "./event-stream.ts";
import { frame } from "./frame.ts";

/** Milliseconds between two looks at all streams: one timer for all of them, and none while there is none. */
const LOOK = 1_000;

type Times = Pick<Limits, "heartbeat" | "stall" | "recheck">;

/** Whether a stream's reader may still read. */
interface Guard {
  /** Rejects with an UnauthenticatedError once its key or token holds no more. */
  readonly check: () => Promise<unknown>;
  /** When to check next, by performance.now(). */
  due: number;
}

/** The open streams of this process. */
export class Streams {
  readonly #open = new Map<EventStream, Guard>();
  readonly #limits: Times;
  #timer: NodeJS.Timeout | undefined;

  /** @param closing fires when the gateway shuts down; the readers are then told to come back */
  constructor(limits: Times, closing: AbortSignal) {
    this.#limits = limits;
    closing.addEventListener("abort", () => this.#finish(), { once: true });
  }

  /** @param check rejects with an UnauthenticatedError once the reader's key or token holds no more */
  add(stream: EventStream, check: Guard["check"]): void {
    const { heartbeat, stall, recheck } = this.#limits;
    this.#open.set(stream, { check, due: performance.now() + recheck });
    this.#timer ??= setInterval(() => this.#look(), Math.min(LOOK, heartbeat / 2, stall / 2, recheck / 2)).unref();
  }

  remove(stream: EventStream): void {
    this.#open.delete(stream);
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    const now = performance.now();
    const { heartbeat, stall, recheck } = this.#limits;
    for (const [stream, guard] of this.#open) {
      stream.tick(now, heartbeat, stall);
      if (now < guard.due) continue;
      guard.due = now + recheck;
      guard.check().catch((error: unknown) => {
        // A ledger that cannot be asked now is asked again the next time.
        if (error instanceof UnauthenticatedError) stream.finish("refused", RECONNECT.unauthenticated);
      });
    }
  }

  #finish(): void {
    for (const stream of this.#open.keys()) stream.finish("closing", RECONNECT["shutting-down"]);
  }
}

/** What a reader is told when the gateway cannot go on, by the reason. */
export const RECONNECT: Readonly<Record<"shutting-down" | "store-unavailable" | "unauthenticated", Uint8Array>> = {
  "shutting-down": frame({ event: "reconnect", data: { reason: "shutting-down" } }),
  "store-unavailable": frame({ event: "reconnect", data: { reason: "store-unavailable" } }),
  unauthenticated: frame({ event: "reconnect", data: { reason: "unauthenticated" } }),
};
