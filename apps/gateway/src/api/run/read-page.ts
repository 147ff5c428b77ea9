import type { Run, RunEvent } from "@agent-events/runs";
import { toEvent } from "./to-event.ts";

/** Bytes after which a page ends: an event alone may have a megabyte, and whoever asks holds all of the page. */
const LARGEST = 1_048_576;

/** Events asked for at once at most, however small those before them were: few enough to be held for nothing. */
const STEP = 16;

/** A part of a run's log, in JSON. */
export interface Page {
  /** Each event as the contract has it. */
  readonly events: readonly string[];
  /** The `seq` of the last one; where to read on. */
  readonly last: number;
}

/**
 * Reads what is there behind an event, no further than a page goes: to `limit` events, or to the first that fills it. The log
 * is read in steps, which begin small, since nobody knows how large the next event is.
 *
 * @throws {StoreUnavailableError}
 */
export async function readPage(run: Run, after: number, limit: number): Promise<Page> {
  const events: string[] = [];
  let last = after;
  let bytes = 0;
  for (let step = 1; events.length < limit && bytes < LARGEST; step = Math.min(step * 2, STEP)) {
    const asked = Math.min(step, limit - events.length);
    const found = await run.read({ after: last, limit: asked });
    for (const event of found) {
      if (bytes >= LARGEST) break;
      const text = write(event);
      events.push(text);
      bytes += Buffer.byteLength(text);
      last = event.seq;
    }
    if (found.length < asked) break;
  }
  return { events, last };
}

const write = (event: RunEvent): string => JSON.stringify(toEvent(event));
