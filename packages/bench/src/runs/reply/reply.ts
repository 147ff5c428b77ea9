import type { ChildProcess } from "node:child_process";
import { ask, Children } from "../../child.ts";
import { toSection } from "../../comparison.ts";
import type { Effort, Section } from "../../measurement.ts";
import { median } from "../../statistics.ts";
import { Places, storeNames } from "../../stores/places.ts";
import { takeTurns } from "../../turns.ts";
import type { Slice, Speed } from "./worker.ts";

const CONCURRENCIES = [1, 100, 10_000];

/** One run at a time is slow where each step is made durable: a tenth of the runs will do. */
const casesOf = (runs: number): Slice[] =>
  CONCURRENCIES.filter((concurrency) => concurrency <= runs).map((concurrency) => ({
    concurrency,
    runs: concurrency === 1 ? Math.ceil(runs / 10) : runs,
  }));

type Speeds = Readonly<Record<string, readonly Speed[]>>;

/** What each store made of each case, all of them side by side. */
async function playRounds(cases: readonly Slice[], rounds: number): Promise<Speeds[]> {
  const children = new Children();
  const places = new Places();
  try {
    const workers: [string, ChildProcess][] = [];
    for (const name of storeNames) {
      const place = await places.make(name);
      workers.push([name, (await children.start(new URL("./worker.ts", import.meta.url), [place])).child]);
    }
    const players = (slice: Slice) =>
      Object.fromEntries(workers.map(([name, worker]) => [name, () => ask<Speed>(worker, slice)]));
    const speeds: Speeds[] = [];
    for (const slice of cases) {
      await takeTurns(players({ ...slice, runs: Math.ceil(slice.runs / 2) }), 1);
      speeds.push(await takeTurns(players(slice), rounds));
    }
    return speeds;
  } finally {
    children.kill();
    await places.remove();
  }
}

function toReplySection({ concurrency }: Slice, speeds: Speeds): Section {
  const stores = Object.entries(speeds);
  const middle = (all: readonly Speed[], kind: keyof Speed) => median(all.map((speed) => speed[kind]));
  return toSection({
    title: `start to reply, ${concurrency.toLocaleString("en-US")} at a time`,
    unit: "runs a second",
    baseline: "memory",
    samples: Object.fromEntries(stores.map(([name, all]) => [name, all.map(({ rate }) => rate)])),
    facts: Object.fromEntries(
      stores.map(([name, all]) => [name, { "p50 ms": middle(all, "p50"), "p99 ms": middle(all, "p99") }]),
    ),
  });
}

export async function replySections({ rounds, calls }: Effort): Promise<Section[]> {
  const cases = casesOf(calls);
  const speeds = await playRounds(cases, rounds);
  return cases.map((slice, index) => toReplySection(slice, speeds[index] as Speeds));
}
