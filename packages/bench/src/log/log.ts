import type { ChildProcess } from "node:child_process";
import { ask, Children } from "../child.ts";
import { type Comparison, toSection } from "../comparison.ts";
import type { Measurement } from "../measurement.ts";
import { missing, Places, storeNames } from "../stores/places.ts";
import { takeTurns } from "../turns.ts";
import type { Question } from "./worker.ts";

/** What is measured at each size, how often, and what a table says of it. */
const works = [
  { do: "append", count: 2_000, title: "deliveries appended, 20 at a time" },
  { do: "read", count: 200, title: "logs of 100 events read, 20 at a time" },
  { do: "reply", count: 200, title: "runs from start to reply, 20 at a time" },
] as const;

const LEAST = 10_000;

/** 10,000 events, ten times as many, and so on, and at last as many as were asked for. */
export function sizesUpTo(most: number): number[] {
  const sizes = [];
  for (let size = LEAST; size < most; size *= 10) sizes.push(size);
  return [...sizes, most];
}

const label = (size: number) => `${size.toLocaleString("en-US")} events`;

/** Rates by the work, then by the size of the log. */
type Rates = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

async function grow(children: Children, place: string, size: number): Promise<ChildProcess> {
  const file = new URL("./worker.ts", import.meta.url);
  const { child } = await children.start(file, [place], ["--max-old-space-size=8192"]);
  const has = await ask<number>(child, { do: "grow", to: size } satisfies Question);
  if (has < size) throw new Error(`a log of ${size} events has ${has}`);
  return child;
}

/** Stores of one kind, each with a log of another size, side by side: so the machine is the same for all sizes. */
async function measureStore(store: string, sizes: readonly number[], turns: number): Promise<Rates> {
  const children = new Children();
  const places = new Places();
  try {
    const workers: [number, ChildProcess][] = [];
    for (const size of sizes) workers.push([size, await grow(children, await places.make(store), size)]);
    const rates: Record<string, Record<string, number[]>> = {};
    for (const { do: work, count } of works) {
      // What is measured makes the log grow: a small one gets less to do, so that it stays about as small.
      const question = { do: work, count: Math.ceil(count * Math.min(1, (sizes[0] as number) / 20_000)) };
      const players = Object.fromEntries(
        workers.map(([size, worker]) => [label(size), () => ask<number>(worker, question satisfies Question)]),
      );
      await takeTurns(players, 1);
      rates[work] = await takeTurns(players, turns);
    }
    return rates;
  } finally {
    children.kill();
    await places.remove();
  }
}

export const log: Measurement = {
  about: "each store, as the logs of its runs grow, 100 events a run, from 10,000 events to as many as --calls says",
  rounds: 5,
  calls: 100_000,
  async measure({ rounds, calls }, progress) {
    if (missing !== undefined) progress(missing);
    const sizes = sizesUpTo(calls);
    const comparisons: Comparison[] = [];
    for (const store of storeNames) {
      progress(`${store}, up to ${label(calls)}`);
      const rates = await measureStore(store, sizes, rounds);
      for (const { do: work, title } of works) {
        const samples = rates[work] as Rates[string];
        comparisons.push({
          title: `${store}: ${title}`,
          unit: "a second",
          baseline: label(sizes[0] as number),
          samples,
        });
      }
    }
    return comparisons.map(toSection);
  },
};
