import type { Settings } from "../options.ts";
import type { Run, RunEvent } from "../schemas.ts";
import { follow } from "./follow.ts";
import type { Position } from "./log.ts";

/**
 * The events of a run, each once and in order, over as many connections as it takes. Reads only as fast as it is asked;
 * nothing is sent before that. Ends with the run's outcome.
 */
export class RunStream implements AsyncIterableIterator<RunEvent, Run | undefined> {
  /** The run as it ended; undefined before, and when the stream was left. */
  run: Run | undefined;
  readonly #left = new AbortController();
  readonly #position: Position;
  readonly #events: AsyncGenerator<RunEvent, Run>;

  constructor(id: string, url: string, after: number, settings: Settings) {
    const signals = [...settings.signals, this.#left.signal];
    this.#position = { last: after, previous: 0 };
    this.#events = follow(id, url, this.#position, { ...settings, signals });
  }

  /** `seq` of the last event that was read: what to resume behind. */
  get lastEvent(): number {
    return this.#position.last;
  }

  async next(): Promise<IteratorResult<RunEvent, Run | undefined>> {
    try {
      const step = await this.#events.next();
      if (step.done) this.run ??= step.value;
      return step;
    } catch (error) {
      if (this.#left.signal.aborted) return { done: true, value: undefined };
      throw error;
    }
  }

  /** Leaves the stream: closes the connection at once, also while `next` still waits, which then resolves as done. */
  async return(): Promise<IteratorResult<RunEvent, undefined>> {
    this.#left.abort();
    await this.#events.return(undefined as never);
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
