import { type Comparison, toSection } from "../comparison.ts";
import type { Measurement } from "../measurement.ts";
import { median, ratios } from "../statistics.ts";
import { missing } from "../stores/places.ts";
import { alone, baseline, contenders } from "./contenders.ts";
import { CONNECTIONS, playRound, type Rate } from "./round.ts";

function toComparison(rounds: readonly Record<string, Rate>[]): Comparison {
  const values = (contender: string, kind: keyof Rate) => rounds.map((rates) => rates[contender]?.[kind] ?? Number.NaN);
  const facts = (contender: string) => ({
    [`ratio to ${alone}`]: median(ratios(values(contender, "rate"), values(alone, "rate"))),
    "CPU µs": median(values(contender, "cpu")),
  });
  return {
    title: `deliveries of 1 KiB, ${CONNECTIONS} senders`,
    unit: "a second",
    baseline,
    samples: Object.fromEntries(contenders.map((contender) => [contender, values(contender, "rate")])),
    facts: Object.fromEntries(contenders.map((contender) => [contender, facts(contender)])),
  };
}

export const deliver: Measurement = {
  about:
    "deliveries over HTTP, sent by another process, to started runs of each store and gateway; CPU is that of the server's process",
  rounds: 5,
  calls: 10_000,
  async measure({ rounds, calls }, progress) {
    if (missing !== undefined) progress(missing);
    const all: Record<string, Rate>[] = [];
    for (let round = 1; round <= rounds; round++) {
      progress(`round ${round} of ${rounds}`);
      all.push(await playRound(round, calls));
    }
    return [toSection(toComparison(all))];
  },
};
