import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { filePlace, openLedger } from "./suite/place.ts";
import { handClock, START, sampleReservation, sampleToken } from "./suite/sample.ts";

async function open() {
  const { now, forward } = handClock();
  const place = filePlace();
  const ledger = await openLedger(place, { now });
  const db = new DatabaseSync(place.where, { readOnly: true });
  onTestFinished(() => db.close());
  const rows = (table: string) => Number(db.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.["rows"]);
  return { ledger, forward, rows };
}

test("what has expired is removed as other comes, a few with each", async () => {
  const { ledger, forward, rows } = await open();
  const expiresAt = START + 1_000;
  for (let n = 0; n < 10; n++) {
    await ledger.putReadToken(sampleToken(n, { expiresAt }));
    await ledger.reserve(sampleReservation(n, { name: `${n}`, expiresAt }));
    await ledger.countPost(`key${n}`, START);
  }
  expect(["read_tokens", "reservations", "starts"].map(rows)).toEqual([10, 10, 10]);
  forward(120_000);
  for (const [round, left] of [7, 4, 3, 4].entries()) {
    const n = 100 + round;
    await ledger.putReadToken(sampleToken(n, { expiresAt: START + 900_000 }));
    await ledger.reserve(sampleReservation(n, { name: `${n}` }));
    await ledger.countPost(`key${n}`, START + 120_000);
    expect(["read_tokens", "reservations", "starts"].map(rows)).toEqual([left, left, left]);
  }
});

test("what has not expired stays, and so does the minute before", async () => {
  const { ledger, forward, rows } = await open();
  await ledger.putReadToken(sampleToken(1));
  await ledger.countPost("key1", START);
  forward(60_000);
  await ledger.putReadToken(sampleToken(2));
  await ledger.countPost("key1", START + 60_000);
  expect(["read_tokens", "starts"].map(rows)).toEqual([2, 2]);
});
