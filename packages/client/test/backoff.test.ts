import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clientOf, rejection, request } from "./request.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The waits of one call against a server that is always unavailable, when chance gives this number. */
async function waits(chance: number, maxRetries: number): Promise<number[]> {
  vi.spyOn(Math, "random").mockReturnValue(chance);
  const delays: number[] = [];
  const call = rejection(
    clientOf({
      deadline: 1e6,
      fetch: async () => Response.json({}, { status: 503 }),
      maxRetries,
      onRetry: ({ delay }) => delays.push(delay),
    }).execute(request),
  );
  await vi.runAllTimersAsync();
  await call;
  return delays;
}

test("backoff is full jitter under a ceiling that doubles from 0.5 s up to 8 s", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), async (chance) => {
      const ceilings = [500, 1000, 2000, 4000, 8000, 8000];
      expect(await waits(chance, 6)).toEqual(ceilings.map((ceiling) => chance * ceiling));
    }),
    { numRuns: 10 },
  );
});
