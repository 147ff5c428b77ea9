import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { filePlace, openLedger } from "./suite/place.ts";

test("a turn that was lost, as after the machine has slept, is told to the work", async () => {
  const place = filePlace();
  const ledger = await openLedger(place, { lease: 300 });
  const why = await ledger.exclusively("w", async (signal) => {
    const db = new DatabaseSync(place.where);
    db.exec("UPDATE leases SET holder = 'another'");
    db.close();
    await once(signal, "abort");
    return signal.reason;
  });
  expect(why).toMatchObject({
    name: "LedgerUnavailableError",
    message: "the turn was lost to another replica; do the work again: another replica may have begun it",
  });
});
