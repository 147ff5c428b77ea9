import type { Runs, Store } from "@agent-events/runs";
import { nextDelivery } from "../../stores/next-delivery.ts";
import { inputOf, runsOver, type Taken } from "../../stores/runs-over.ts";

/** Runs over a store whose agent answers each call by itself: two signs of progress and a message, one after another. */
export function answeredRuns(store: Store): Runs {
  const answer = async (call: Taken): Promise<void> => {
    for (const kind of ["progress", "progress", "message"] as const) {
      await runs.accept(nextDelivery({ ...call, kind }));
    }
  };
  // A delivery that the store does not take ends this process: nothing waits for a reply that cannot come.
  const runs = runsOver(store, (call) => void setImmediate(answer, call));
  return runs;
}

/** How long runs took. */
export interface Pace {
  readonly seconds: number;
  /** Milliseconds from the start to the reply, one for each run. */
  readonly latencies: readonly number[];
}

let sessions = 0;

/** Starts so many runs, so many of them under way at the same time, and waits for each reply. */
export async function askAgent(runs: Runs, count: number, concurrency: number): Promise<Pace> {
  const latencies: number[] = [];
  let left = count;
  const lane = async () => {
    while (left-- > 0) {
      const started = performance.now();
      const run = await runs.start(inputOf(sessions++));
      await run.reply();
      latencies.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  return { seconds: (performance.now() - started) / 1000, latencies };
}
