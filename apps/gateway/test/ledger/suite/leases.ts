import { describe, expect, test } from "vitest";
import { startChild } from "../children/start.ts";
import { openLedger, type Place } from "./place.ts";

/** Milliseconds: short, and yet long enough to be renewed in time on a busy machine. */
const LEASE = 2_400;

/** What takes time to see. */
export function describeLeases(place: () => Place): void {
  describe("turns", () => {
    test("a work that takes longer than a lease keeps its turn", async () => {
      const shared = place();
      const options = { lease: LEASE };
      const [one, other] = [await openLedger(shared, options), await openLedger(shared, options)];
      const order: string[] = [];
      let begun = () => {};
      const hasBegun = new Promise<void>((resolve) => {
        begun = resolve;
      });
      const long = one.exclusively("w", async (signal) => {
        begun();
        await new Promise((resolve) => setTimeout(resolve, LEASE * 1.5));
        order.push("long");
        return signal.aborted;
      });
      await hasBegun;
      await other.exclusively("w", async () => order.push("short"));
      expect(order).toEqual(["long", "short"]);
      expect(await long).toBe(false);
    });

    test("the turn of a process that was killed passes on, and not before its lease is over", async () => {
      const shared = place();
      const child = await startChild("hold", shared, { lease: 1.5 * LEASE });
      expect(await child.line()).toBe("inside");
      const ledger = await openLedger(shared);
      const waiting = ledger.exclusively("w", async () => performance.now());
      const killed = performance.now();
      await child.kill();
      const waited = (await waiting) - killed;
      // It was renewed a third of a lease before at most, or somewhat more on a slow machine.
      expect(waited).toBeGreaterThan(LEASE / 2);
      expect(waited).toBeLessThan(10_000);
    });
  });
}
