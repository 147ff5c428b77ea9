// A process of its own for one store: has runs answered whenever it is told to, and tells what they took.
import { answer } from "../../child.ts";
import { quantile } from "../../statistics.ts";
import { openStore } from "../../stores/open-store.ts";
import { answeredRuns, askAgent } from "./ask-agent.ts";

export interface Slice {
  readonly runs: number;
  /** Runs under way at the same time. */
  readonly concurrency: number;
}

export interface Speed {
  /** Runs a second. */
  readonly rate: number;
  /** Milliseconds from start to reply. */
  readonly p50: number;
  readonly p99: number;
}

const runs = answeredRuns(await openStore(process.argv[2] as string));

answer(async ({ runs: count, concurrency }: Slice): Promise<Speed> => {
  const { seconds, latencies } = await askAgent(runs, count, concurrency);
  return { rate: latencies.length / seconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
});
