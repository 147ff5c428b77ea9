/** The middle of some samples, and the quartiles around it: half of the samples lie between `low` and `high`. */
export interface Summary {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The value below which that share of the samples lies, interpolated between the two nearest.
 *
 * @param share from 0 to 1
 * @throws {RangeError} when there are no samples
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError("there are no samples");
  return below + (above - below) * (position % 1);
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export function summarize(samples: readonly number[]): Summary {
  return { median: median(samples), low: quantile(samples, 0.25), high: quantile(samples, 0.75) };
}

/**
 * What each round says of two contenders. Rounds are compared before they are summed up, so a machine that is slow for a
 * while slows both sides of a ratio.
 *
 * @throws {RangeError} when the two were not measured in the same rounds
 */
export function ratios(samples: readonly number[], baseline: readonly number[]): number[] {
  if (samples.length !== baseline.length) throw new RangeError("one of the two misses a round");
  return samples.map((sample, round) => sample / (baseline[round] as number));
}
