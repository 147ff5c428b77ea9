/** Set by `test:deep`: the same properties with many more values, other ones each time. */
const deep = process.env["DEEP"] === "1";

/** How fast-check runs a property: the same values each time in the fast form, so that only a change can break it. */
export function runs(fast: number, seed: number): { numRuns: number; seed?: number; endOnFailure: boolean } {
  return { ...(deep ? { numRuns: fast * 25 } : { numRuns: fast, seed }), endOnFailure: true };
}
