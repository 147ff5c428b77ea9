import type { ChildProcess } from "node:child_process";
import { ask, Children } from "../child.ts";
import { type Comparison, toSection } from "../comparison.ts";
import type { Measurement } from "../measurement.ts";
import { rotate } from "../rotate.ts";
import { median } from "../statistics.ts";
import { takeTurns } from "../turns.ts";
import { baseline, contenders } from "./contenders.ts";
import type { Slice } from "./worker.ts";

const SIZES = [1_024, 8_192];
const TURNS = 20;

type Costs = Readonly<Record<string, number>>;

/** What a delivery of each size cost each contender, in processes of their own that are new in each round. */
async function playRound(round: number, calls: number): Promise<Costs[]> {
  const children = new Children();
  try {
    const workers: [string, ChildProcess][] = [];
    for (const contender of rotate(contenders, round - 1)) {
      workers.push([contender, (await children.start(new URL("./worker.ts", import.meta.url), [contender])).child]);
    }
    const players = (slice: Slice) =>
      workers.map(([name, worker]) => [name, () => ask<number>(worker, slice)] as const);
    const results: Costs[] = [];
    for (const bytes of SIZES) {
      await takeTurns(Object.fromEntries(players({ bytes, calls })), 1);
      const slice = { bytes, calls: Math.ceil(calls / TURNS) };
      const costs = await takeTurns(Object.fromEntries(players(slice)), TURNS);
      results.push(Object.fromEntries(Object.entries(costs).map(([contender, all]) => [contender, median(all)])));
    }
    return results;
  } finally {
    children.kill();
  }
}

function toComparison(bytes: number, rounds: readonly Costs[]): Comparison {
  const values = (contender: string) => rounds.map((costs) => costs[contender] ?? Number.NaN);
  return {
    title: `a body of ${bytes / 1024} KiB`,
    unit: "µs a delivery",
    baseline,
    samples: Object.fromEntries(contenders.map((contender) => [contender, values(contender)])),
  };
}

export const receive: Measurement = {
  about: "verify and parse one delivery in process, one at a time, each contender's own scheme over the same body",
  rounds: 10,
  calls: 20_000,
  async measure({ rounds, calls }, progress) {
    const all: Costs[][] = [];
    for (let round = 1; round <= rounds; round++) {
      progress(`round ${round} of ${rounds}`);
      all.push(await playRound(round, calls));
    }
    return SIZES.map((bytes, index) =>
      toSection(
        toComparison(
          bytes,
          all.map((costs) => costs[index] as Costs),
        ),
      ),
    );
  },
};
