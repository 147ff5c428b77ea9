import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { type Ledger, LedgerUnavailableError } from "../../../src/ledger/index.ts";
import { openAt, openLedger, type Place } from "./place.ts";
import { sampleKey, sampleReservation, sampleToken, sampleWebhook } from "./sample.ts";

const operations: Readonly<Record<Exclude<keyof Ledger, "close">, (ledger: Ledger) => Promise<unknown>>> = {
  putKey: (ledger) => ledger.putKey(sampleKey(1)),
  getKey: (ledger) => ledger.getKey("key1"),
  listKeys: (ledger) => ledger.listKeys(),
  changeKey: (ledger) => ledger.changeKey("key1", (key) => key),
  putReadToken: (ledger) => ledger.putReadToken(sampleToken(1)),
  getReadToken: (ledger) => ledger.getReadToken("token1"),
  reserve: (ledger) => ledger.reserve(sampleReservation(1)),
  getReservation: (ledger) => ledger.getReservation("key1", "name1"),
  release: (ledger) => ledger.release(sampleReservation(1)),
  countPost: (ledger) => ledger.countPost("key1", 0),
  getWebhook: (ledger) => ledger.getWebhook(),
  putWebhook: (ledger) => ledger.putWebhook(sampleWebhook()),
  exclusively: (ledger) => ledger.exclusively("w", async () => "done"),
};

export function describeClosing(place: () => Place): void {
  describe("closing", () => {
    test.each(Object.entries(operations))("after it, %s says that the ledger is closed", async (_, operate) => {
      const ledger = await openAt(place());
      await Promise.all([ledger.close(), ledger.close()]);
      const error = await operate(ledger).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(LedgerUnavailableError);
      expect(error).toMatchObject({ name: "LedgerUnavailableError", message: expect.stringContaining("closed") });
    });

    test("what was begun before is finished", async () => {
      const shared = place();
      const ledger = await openAt(shared);
      const begun = Array.from({ length: 20 }, (_, n) => ledger.putKey(sampleKey(n)));
      await ledger.close();
      await Promise.all(begun);
      expect(await (await openLedger(shared)).listKeys()).toHaveLength(20);
    });

    test("a ledger that is looked at shows no secret", async () => {
      const ledger = await openLedger(place());
      await ledger.putWebhook(sampleWebhook());
      await ledger.getWebhook();
      expect(inspect(ledger, { depth: 20, showHidden: true })).not.toContain("webhook-secret");
    });
  });
}
