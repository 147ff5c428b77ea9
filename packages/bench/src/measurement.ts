/** How much to measure. */
export interface Effort {
  /** How often everything is measured anew. */
  readonly rounds: number;
  /** How much each contender does in each case of a round: calls, deliveries, runs, or events of the largest log. */
  readonly calls: number;
}

/** One table of a measurement, and the numbers behind it. */
export interface Section {
  readonly title: string;
  readonly table: string;
  readonly data: unknown;
}

export interface Measurement {
  /** One sentence: what is measured, and how. */
  readonly about: string;
  /** Rounds, unless the user names a number. Undefined where every round would give the same. */
  readonly rounds?: number;
  /** Calls, unless the user names a number. Undefined where nothing is counted. */
  readonly calls?: number;
  measure(effort: Effort, progress: (sentence: string) => void): Promise<Section[]>;
}
