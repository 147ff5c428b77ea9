import type { Run, RunEvent } from "@agent-events/runs";
import { toEvent } from "../run/to-event.ts";
import { toRun } from "../run/to-run.ts";
import { frame } from "./frame.ts";

/** Of events that somebody still has: the readers of a run that are woken together are given the same ones. */
const frames = new WeakMap<RunEvent, Uint8Array>();

function framed(event: RunEvent): Uint8Array {
  const known = frames.get(event);
  if (known) return known;
  const made = frame({ id: event.seq, event: event.kind, data: toEvent(event) });
  frames.set(event, made);
  return made;
}

/** A run's log as messages of a stream: each event, then the run as it was settled. */
export class Messages {
  readonly #run: Run;
  readonly #abort = new AbortController();
  #events: AsyncGenerator<RunEvent, void>;
  #after: number;
  #isOver = false;

  constructor(run: Run, after: number) {
    this.#run = run;
    this.#after = after;
    this.#events = this.#follow();
  }

  /** The next message; waits until there is one. Undefined behind the last. */
  async next(): Promise<Uint8Array | undefined> {
    while (!this.#isOver) {
      const { done, value } = await this.#events.next();
      if (!done) {
        this.#after = value.seq;
        return framed(value);
      }
      const snapshot = await this.#run.snapshot();
      if (snapshot && snapshot.stored.seq > this.#after) {
        // A late answer came in between: the end must not tell of an event that was not sent.
        this.#events = this.#follow();
        continue;
      }
      this.#isOver = true;
      if (snapshot) return frame({ event: "end", data: toRun(snapshot) });
    }
    return undefined;
  }

  /** Lets go of the log at once. A `next` that waits rejects. */
  close(): void {
    this.#isOver = true;
    this.#abort.abort();
    // One that does not wait would never notice, and its log would be watched for ever.
    this.#events.return().catch(() => {});
  }

  #follow(): AsyncGenerator<RunEvent, void> {
    return this.#run.events({ after: this.#after, signal: this.#abort.signal });
  }
}
