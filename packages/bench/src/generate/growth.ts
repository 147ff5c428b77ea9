import type { Section } from "../measurement.ts";
import { ratios, type Summary, summarize } from "../statistics.ts";
import { formatTable } from "../table.ts";

/** How long a contract took, by round, with each tool. */
export interface Sized {
  readonly operations: number;
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

interface Growth {
  readonly tool: string;
  readonly from: number;
  readonly to: number;
  /** How many times longer the larger contract took: at most `to / from` where the time is linear. */
  readonly factor: Summary;
}

/** Compares each contract with the next larger one, within each round. */
export function growth(contracts: readonly Sized[]): Growth[] {
  return Object.keys(contracts[0]?.samples ?? {}).flatMap((tool) =>
    contracts.slice(1).map((larger, index) => {
      const smaller = contracts[index] as Sized;
      const factor = summarize(ratios(larger.samples[tool] ?? [], smaller.samples[tool] ?? []));
      return { tool, from: smaller.operations, to: larger.operations, factor };
    }),
  );
}

export function growthSection(contracts: readonly Sized[]): Section {
  const all = growth(contracts);
  const rows = all.map(({ tool, from, to, factor }) => [
    tool,
    `${from} → ${to}`,
    `${factor.median.toFixed(1)} ×`,
    `${factor.low.toFixed(1)}–${factor.high.toFixed(1)}`,
  ]);
  return {
    title: "growth with the number of operations (linear: at most 10 × a step)",
    table: formatTable(["", "operations", "time (median)", "quartiles"], rows),
    data: { growth: all },
  };
}
