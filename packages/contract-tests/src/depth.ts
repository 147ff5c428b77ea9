/** Set by `test:deep`: the same properties with many more values, other ones each time. */
const deep = process.env["DEEP"] === "1";

/** How fast-check runs a property. */
export interface Runs {
  readonly numRuns: number;
  /** Absent for other values each time. */
  readonly seed?: number;
  readonly endOnFailure: true;
}

/** In the fast form the values are the same each time, so that only a change can break a test. */
export function runs(fast: number, seed: number, many = 50): Runs {
  return deep ? { numRuns: many, endOnFailure: true } : { numRuns: fast, seed, endOnFailure: true };
}
