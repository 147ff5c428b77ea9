import type { Section } from "./measurement.ts";
import { ratios, type Summary, summarize } from "./statistics.ts";
import { formatNumber, formatTable } from "./table.ts";

/** One thing measured on several contenders, all of them in each round. */
export interface Comparison {
  readonly title: string;
  readonly unit: string;
  /** The contender that all others are divided by. */
  readonly baseline: string;
  /** One value a round, by contender. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
  /** What does not change from round to round, by contender: further columns. */
  readonly facts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface ComparedContender {
  readonly contender: string;
  readonly value: Summary;
  readonly ratio: Summary;
  readonly facts: Readonly<Record<string, number>>;
}

export function compare({ baseline, samples, facts = {} }: Comparison): ComparedContender[] {
  return Object.entries(samples).map(([contender, values]) => ({
    contender,
    value: summarize(values),
    ratio: summarize(ratios(values, samples[baseline] ?? [])),
    facts: facts[contender] ?? {},
  }));
}

const spread = ({ low, high }: Summary, format: (value: number) => string) => `${format(low)}–${format(high)}`;
const formatRatio = (ratio: number) => ratio.toFixed(2);

export function formatComparison(comparison: Comparison): string {
  const compared = compare(comparison);
  const facts = Object.keys(compared[0]?.facts ?? {});
  return formatTable(
    ["", `${comparison.unit} (median)`, "quartiles", `ratio to ${comparison.baseline} (median)`, "quartiles", ...facts],
    compared.map((row) => [
      row.contender,
      formatNumber(row.value.median),
      spread(row.value, formatNumber),
      formatRatio(row.ratio.median),
      spread(row.ratio, formatRatio),
      ...facts.map((fact) => formatNumber(row.facts[fact] ?? Number.NaN)),
    ]),
  );
}

export function toSection(comparison: Comparison): Section {
  return {
    title: comparison.title,
    table: formatComparison(comparison),
    data: { ...comparison, compared: compare(comparison) },
  };
}
