import { describe, expect, test } from "vitest";
import { openLedger, type Place } from "./place.ts";

export function describeTurns(place: () => Place): void {
  describe("exclusively", () => {
    test("of six that want a turn from two replicas, one at a time has it, and each gets its result", async () => {
      const shared = place();
      const replicas = [await openLedger(shared), await openLedger(shared)] as const;
      let inside = 0;
      let most = 0;
      const work = (n: number) => async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside--;
        return n;
      };
      const results = await Promise.all(
        [0, 1, 2, 3, 4, 5].map((n) => replicas[n % 2 ? 1 : 0].exclusively("w", work(n))),
      );
      expect(results).toEqual([0, 1, 2, 3, 4, 5]);
      expect(most).toBe(1);
    });

    test("works of other names do not wait", async () => {
      const ledger = await openLedger(place());
      const result = await ledger.exclusively("one", () => ledger.exclusively("other", async () => "both"));
      expect(result).toBe("both");
    });

    test("a work that throws gives the turn back and its error on", async () => {
      const ledger = await openLedger(place());
      const thrown = new RangeError("no");
      await expect(ledger.exclusively("w", () => Promise.reject(thrown))).rejects.toBe(thrown);
      expect(await ledger.exclusively("w", async () => 1)).toBe(1);
    });
  });
}
