import { describe, expect, test } from "vitest";
import { openLedger, type Place } from "./place.ts";
import { START, sampleKey, sampleWebhook } from "./sample.ts";

export function describeKeys(place: () => Place): void {
  describe("keys and the webhook", () => {
    test("a key comes back as it was put, with everything or nothing that is optional", async () => {
      const ledger = await openLedger(place());
      const full = sampleKey(2, {
        scopes: ["runs:read"],
        expiresAt: START + 5,
        revokedAt: START + 6,
        previousHash: "c".repeat(64),
        previousUntil: START + 7,
      });
      await ledger.putKey(sampleKey(1));
      await ledger.putKey(full);
      expect(await ledger.getKey(sampleKey(1).id)).toStrictEqual(sampleKey(1));
      expect(await ledger.getKey(full.id)).toStrictEqual(full);
    });

    test("a key that is not there is undefined, whatever is asked for", async () => {
      const ledger = await openLedger(place());
      for (const id of ["", "nobody", "{}", "'; DROP TABLE keys; --", "x".repeat(10_000)]) {
        expect(await ledger.getKey(id)).toBeUndefined();
      }
    });

    test("all keys are listed, the oldest first", async () => {
      const ledger = await openLedger(place());
      expect(await ledger.listKeys()).toEqual([]);
      for (const n of [3, 1, 2]) await ledger.putKey(sampleKey(n));
      expect(await ledger.listKeys()).toStrictEqual([1, 2, 3].map((n) => sampleKey(n)));
    });

    test("of 40 changes to one key from two replicas at a time, none is lost", async () => {
      const shared = place();
      const replicas = [await openLedger(shared), await openLedger(shared)];
      await replicas[0]?.putKey(sampleKey(1, { name: "" }));
      const grow = (n: number) =>
        replicas[n % 2]?.changeKey(sampleKey(1).id, (key) => ({ ...key, name: `${key.name},${n}` }));
      await Promise.all(Array.from({ length: 40 }, (_, n) => grow(n)));
      const names = (await replicas[1]?.getKey(sampleKey(1).id))?.name.split(",").slice(1).map(Number) ?? [];
      expect(names.sort((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, n) => n));
    });

    test("a change that throws changes nothing, and nothing of what is written at the same time", async () => {
      const ledger = await openLedger(place());
      await ledger.putKey(sampleKey(1));
      const thrown = new RangeError("no");
      const outcomes = await Promise.allSettled([
        ledger.putKey(sampleKey(2)),
        ledger.changeKey(sampleKey(1).id, () => {
          throw thrown;
        }),
        ledger.putKey(sampleKey(3)),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(outcomes[1]).toMatchObject({ reason: thrown });
      expect(await ledger.listKeys()).toStrictEqual([1, 2, 3].map((n) => sampleKey(n)));
    });

    test("changing a key that is not there makes none", async () => {
      const ledger = await openLedger(place());
      expect(await ledger.changeKey("nobody", (key) => key)).toBeUndefined();
      expect(await ledger.listKeys()).toEqual([]);
    });

    test("there is one webhook, or none, and every replica sees it", async () => {
      const shared = place();
      const [one, other] = [await openLedger(shared), await openLedger(shared)];
      expect(await one.getWebhook()).toBeUndefined();
      await one.putWebhook(sampleWebhook());
      expect(await other.getWebhook()).toStrictEqual(sampleWebhook());
      const rotated = sampleWebhook({
        secret: "webhook-secret-2",
        previousSecret: "webhook-secret-1",
        overlapUntil: 5,
      });
      await other.putWebhook(rotated);
      expect(await one.getWebhook()).toStrictEqual(rotated);
    });
  });
}
