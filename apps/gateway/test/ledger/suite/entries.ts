import { describe, expect, test } from "vitest";
import { openLedger, type Place } from "./place.ts";
import { fc } from "./random.ts";
import { handClock, START, sampleReservation, sampleToken } from "./sample.ts";

const many = <Item>(count: number, make: (n: number) => Item): Item[] =>
  Array.from({ length: count }, (_, n) => make(n));

export function describeEntries(place: () => Place): void {
  describe("read tokens", () => {
    test("one comes back as it was put until it expires, and in that moment is gone", async () => {
      const { now, forward } = handClock();
      const ledger = await openLedger(place(), { now });
      const token = sampleToken(1, { expiresAt: START + 1_000 });
      await ledger.putReadToken(token);
      expect(await ledger.getReadToken("nobody")).toBeUndefined();
      forward(999);
      expect(await ledger.getReadToken(token.id)).toStrictEqual(token);
      forward(1);
      expect(await ledger.getReadToken(token.id)).toBeUndefined();
    });
  });

  describe("reservations", () => {
    test("the first holds the name; another of that name gets to see the first", async () => {
      const ledger = await openLedger(place(), handClock());
      const [first, second] = [sampleReservation(1), sampleReservation(2)];
      expect(await ledger.reserve(first)).toStrictEqual({ reserved: true, reservation: first });
      expect(await ledger.reserve(second)).toStrictEqual({ reserved: false, reservation: first });
      expect(await ledger.reserve(first)).toStrictEqual({ reserved: false, reservation: first });
    });

    test("one can be looked at without taking it, until it expires", async () => {
      const { now, forward } = handClock();
      const ledger = await openLedger(place(), { now });
      const held = sampleReservation(1, { expiresAt: START + 1_000 });
      expect(await ledger.getReservation(held.key, held.name)).toBeUndefined();
      await ledger.reserve(held);
      expect(await ledger.getReservation(held.key, held.name)).toStrictEqual(held);
      expect(await ledger.getReservation(held.key, "another")).toBeUndefined();
      expect(await ledger.getReservation("another", held.name)).toBeUndefined();
      forward(1_000);
      expect(await ledger.getReservation(held.key, held.name)).toBeUndefined();
    });

    test("of 40 that want one name from two replicas at a time, one gets it and all agree which", async () => {
      const shared = place();
      const replicas = [await openLedger(shared, handClock()), await openLedger(shared, handClock())] as const;
      const answers = await Promise.all(many(40, (n) => replicas[n % 2 ? 1 : 0].reserve(sampleReservation(n))));
      expect(answers.filter(({ reserved }) => reserved)).toHaveLength(1);
      expect(new Set(answers.map(({ reservation }) => reservation.run)).size).toBe(1);
    });

    test("a name is free again once its time is over", async () => {
      const { now, forward } = handClock();
      const ledger = await openLedger(place(), { now });
      await ledger.reserve(sampleReservation(1, { expiresAt: START + 1_000 }));
      forward(999);
      expect((await ledger.reserve(sampleReservation(2))).reserved).toBe(false);
      forward(1);
      expect((await ledger.reserve(sampleReservation(2))).reserved).toBe(true);
    });

    test("a name is free again once it is released, but only for the run that it stands for", async () => {
      const ledger = await openLedger(place(), handClock());
      await ledger.reserve(sampleReservation(1));
      await ledger.release(sampleReservation(2));
      expect((await ledger.reserve(sampleReservation(3))).reserved).toBe(false);
      await ledger.release(sampleReservation(1));
      await ledger.release(sampleReservation(1));
      expect((await ledger.reserve(sampleReservation(3))).reserved).toBe(true);
    });

    test("names and keys of any visible characters do not meet", async () => {
      const ledger = await openLedger(place(), handClock());
      const name = fc.string({ unit: fc.constantFrom(..."ab:{}*'\"\\%_~"), minLength: 1, maxLength: 255 });
      const names = fc.uniqueArray(name, { minLength: 2, maxLength: 10 });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(names, async (all) => {
          const key = `key${++round}`;
          const answers = await Promise.all(
            all.map((each, n) => ledger.reserve(sampleReservation(n, { key, name: each }))),
          );
          expect(answers.map(({ reserved }) => reserved)).toEqual(all.map(() => true));
          const again = await Promise.all(
            all.map((each) => ledger.reserve(sampleReservation(99, { key, name: each }))),
          );
          expect(again.map(({ reservation }) => reservation.run)).toEqual(all.map((_, n) => `run_${n}`));
        }),
        { numRuns: 25 },
      );
    });
  });

  describe("POST requests", () => {
    test("40 from two replicas at a time are counted one by one", async () => {
      const shared = place();
      const replicas = [await openLedger(shared), await openLedger(shared)] as const;
      const counted = await Promise.all(many(40, (n) => replicas[n % 2 ? 1 : 0].countPost("key1", START + n)));
      expect(counted.map(({ count }) => count).sort((one, other) => one - other)).toEqual(many(40, (n) => n + 1));
    });

    test("each key and each minute is counted by itself, and it is told when the minute ends", async () => {
      const ledger = await openLedger(place());
      expect(await ledger.countPost("key1", START)).toEqual({ count: 1, resetIn: 60_000 });
      expect(await ledger.countPost("key2", START + 1)).toEqual({ count: 1, resetIn: 59_999 });
      expect(await ledger.countPost("key1", START + 59_999)).toEqual({ count: 2, resetIn: 1 });
      expect(await ledger.countPost("key1", START + 60_000)).toEqual({ count: 1, resetIn: 60_000 });
    });
  });
}
