import { type Comparison, toSection } from "../comparison.ts";
import type { Measurement } from "../measurement.ts";
import { median, ratios } from "../statistics.ts";
import { baseline, contenders } from "./contenders.ts";
import { type Case, type Costs, playRound } from "./round.ts";
import type { Cost } from "./worker.ts";

const cases: readonly Case[] = [1_024, 8_192].flatMap((characters) =>
  [1, 20].map((concurrency) => ({ characters, concurrency })),
);

function titleOf({ characters, concurrency }: Case): string {
  const together = concurrency === 1 ? "one call at a time" : `${concurrency} calls at a time`;
  return `a message of ${characters / 1024} KiB, ${together}`;
}

function toComparison(title: string, rounds: readonly Costs[]): Comparison {
  const values = (contender: string, kind: keyof Cost) => rounds.map((costs) => costs[contender]?.[kind] ?? Number.NaN);
  const facts = (contender: string) => ({
    "CPU µs": median(values(contender, "cpu")),
    "CPU ratio": median(ratios(values(contender, "cpu"), values(baseline, "cpu"))),
  });
  return {
    title,
    unit: "µs a call",
    baseline,
    samples: Object.fromEntries(contenders.map((contender) => [contender, values(contender, "time")])),
    facts: Object.fromEntries(contenders.map((contender) => [contender, facts(contender)])),
  };
}

export const call: Measurement = {
  about: "the same call over loopback to a server that only acknowledges; CPU is that of the caller's process",
  rounds: 10,
  calls: 2_000,
  async measure(effort, progress) {
    const rounds: Costs[][] = [];
    for (let round = 1; round <= effort.rounds; round++) {
      progress(`round ${round} of ${effort.rounds}`);
      rounds.push(await playRound(cases, effort.calls));
    }
    return cases.map((each, index) => {
      const costs = rounds.map((round) => round[index] as Costs);
      return toSection(toComparison(titleOf(each), costs));
    });
  },
};
