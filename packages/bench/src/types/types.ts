import { baseline, contenderFile, contenders } from "../call/contenders.ts";
import { type Comparison, toSection } from "../comparison.ts";
import type { Measurement } from "../measurement.ts";
import { rotate } from "../rotate.ts";
import { median } from "../statistics.ts";
import { check } from "./check.ts";
import { type Compiler, compilers } from "./compilers.ts";
import type { Diagnostics } from "./diagnostics.ts";

type Runs = Record<string, Diagnostics[]>;

function toComparison({ version }: Compiler, runs: Runs): Comparison {
  const entries = Object.entries(runs);
  const middle = (all: readonly Diagnostics[], key: keyof Diagnostics) => median(all.map((run) => run[key]));
  const facts = (all: readonly Diagnostics[]) => ({
    "check ms": middle(all, "check"),
    instantiations: middle(all, "instantiations"),
    types: middle(all, "types"),
    "memory MB": middle(all, "memory") / 1000,
  });
  return {
    title: `TypeScript ${version}, total time`,
    unit: "ms",
    baseline,
    samples: Object.fromEntries(entries.map(([contender, all]) => [contender, all.map(({ total }) => total)])),
    facts: Object.fromEntries(entries.map(([contender, all]) => [contender, facts(all)])),
  };
}

export const types: Measurement = {
  about: "tsc on the code of the call, a fresh process each time",
  rounds: 5,
  async measure({ rounds }, progress) {
    const all = compilers().map((compiler) => ({ compiler, runs: {} as Runs }));
    for (let round = 1; round <= rounds; round++) {
      progress(`round ${round} of ${rounds}`);
      for (const { compiler, runs } of all) {
        for (const contender of rotate(contenders, round - 1)) {
          runs[contender] ??= [];
          runs[contender].push(await check(compiler, contenderFile(contender)));
        }
      }
    }
    return all.map(({ compiler, runs }) => toSection(toComparison(compiler, runs)));
  },
};
