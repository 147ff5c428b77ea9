/** How much to measure. */
export interface Effort {
  /** How often everything is measured anew. */
  readonly rounds: number;
  /** How often each contender makes the call in each case of a round. */
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
  /** Calls, unless the user names a number. Undefined where no calls are made. */
  readonly calls?: number;
  measure(effort: Effort, progress: (sentence: string) => void): Promise<Section[]>;
}
