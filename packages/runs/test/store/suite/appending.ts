import { expect, test } from "vitest";
import { entry, type Open, record, runId, START, still } from "./sample.ts";

const run = runId(1);

export function appending(open: Open): void {
  const begun = async () => {
    const store = await open();
    await store.create(record(1));
    return store;
  };

  test("entries get seq 1, 2, 3 and are read back in that order, behind any seq", async () => {
    const store = await begun();
    for (let n = 1; n <= 5; n++) {
      const appended = await store.append(run, entry("suggestions", { at: START + n, data: { n } }));
      const expected = { seq: n, at: START + n, kind: "suggestions", status: "running", late: false, data: { n } };
      expect(appended).toEqual({ stored: true, entry: expected });
    }
    const all = await store.read(run, 0, 100);
    expect(all.map(({ seq, data }) => [seq, data])).toEqual([1, 2, 3, 4, 5].map((n) => [n, { n }]));
    for (let after = 0; after <= 6; after++) expect(await store.read(run, after, 100)).toEqual(all.slice(after));
    expect(await store.read(run, 1, 2)).toEqual(all.slice(1, 3));
    expect(await store.get(run)).toMatchObject({ seq: 5, updatedAt: START + 5, status: "running" });
  });

  test("an entry moves the run as its moves say, and not otherwise", async () => {
    const store = await begun();
    const statuses: unknown[] = [];
    for (const kind of ["unconfirmed", "acknowledged", "unconfirmed", "message", "error", "stopped"] as const) {
      await store.append(run, entry(kind));
      statuses.push((await store.get(run))?.status);
    }
    expect(statuses).toEqual(["unconfirmed", "running", "running", "succeeded", "succeeded", "succeeded"]);
    const entries = await store.read(run, 0, 10);
    expect(entries.map(({ status }) => status)).toEqual(statuses);
    expect(entries.map(({ late }) => late)).toEqual([false, false, false, false, true, true]);
  });

  test("an answer after expiry is late and turns the run into what it says", async () => {
    const store = await begun();
    await store.append(run, entry("expired"));
    expect(await store.append(run, entry("message"))).toMatchObject({ entry: { status: "succeeded", late: true } });
  });

  test("an entry for a run that does not exist is not stored", async () => {
    const store = await open();
    expect(await store.append(run, entry("message", { key: "k" }))).toEqual({ stored: false, reason: "no-run" });
    await store.create(record(1));
    expect(await store.append(run, entry("message", { key: "k" }))).toMatchObject({ stored: true });
  });

  test("of two entries with one key the first is kept; keys belong to their run; no key is never a duplicate", async () => {
    const store = await begun();
    await store.create(record(2));
    expect(await store.append(run, entry("suggestions", { key: "k", data: 1 }))).toMatchObject({ stored: true });
    const again = entry("message", { key: "k", data: 2, session: "s" });
    expect(await store.append(run, again)).toEqual({ stored: false, reason: "duplicate" });
    expect(await store.append(runId(2), again)).toMatchObject({ stored: true });
    await store.append(run, entry("suggestions"));
    await store.append(run, entry("suggestions"));
    expect(await store.get(run)).toMatchObject({ seq: 3, status: "running", session: undefined });
    expect((await store.read(run, 0, 1))[0]?.data).toBe(1);
  });

  test("1,000 concurrent duplicates are stored once", async () => {
    const store = await begun();
    const appended = await Promise.all(
      Array.from({ length: 1000 }, (_, data) => store.append(run, entry("message", { key: "delivery", data }))),
    );
    expect(appended.filter(({ stored }) => stored)).toHaveLength(1);
    expect(await store.read(run, 0, 10)).toHaveLength(1);
  });

  test("1,000 concurrent entries get 1,000 seqs without a gap", async () => {
    const store = await begun();
    const appended = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => store.append(run, entry("suggestions", { key: `${n}` }))),
    );
    const seqs = appended.map((each) => (each.stored ? each.entry.seq : 0)).sort((one, other) => one - other);
    expect(seqs).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1));
    expect((await store.read(run, 0, 2000)).map(({ seq }) => seq)).toEqual(seqs);
  });

  test("an entry that must move the run is stored only if it does", async () => {
    const store = await begun();
    const expiry = entry("expired", { mustMove: true });
    expect(await store.append(run, expiry)).toMatchObject({ stored: true });
    expect(await store.append(run, expiry)).toEqual({ stored: false, reason: "unmoved" });
    const still = entry("unknown", { mustMove: true, moves: { expired: "expired" } });
    expect(await store.append(run, still)).toEqual({ stored: false, reason: "unmoved" });
    expect(await store.get(run)).toMatchObject({ seq: 1 });
  });

  test("an entry that expects a seq is stored only while the log ends there", async () => {
    const store = await begun();
    expect(await store.append(run, entry("unknown", { expectedSeq: 1 }))).toEqual({ stored: false, reason: "outrun" });
    expect(await store.append(run, entry("unknown", { expectedSeq: 0 }))).toMatchObject({ entry: { seq: 1 } });
    expect(await store.append(run, entry("unknown", { expectedSeq: 0 }))).toEqual({ stored: false, reason: "outrun" });
    expect(await store.append(run, entry("unknown", { expectedSeq: 1 }))).toMatchObject({ entry: { seq: 2 } });
  });

  test("of several reasons the first of duplicate, outrun, unmoved is told", async () => {
    const store = await begun();
    await store.append(run, entry("unknown", { key: "k" }));
    const nothing = { moves: still, mustMove: true, expectedSeq: 0 };
    const told = [{ ...nothing, key: "k" }, nothing, { ...nothing, expectedSeq: 1 }];
    const reasons = await Promise.all(told.map((over) => store.append(run, entry("unknown", over))));
    expect(reasons).toEqual(["duplicate", "outrun", "unmoved"].map((reason) => ({ stored: false, reason })));
  });

  test("a key that was refused is not remembered", async () => {
    const store = await begun();
    await store.append(run, entry("unknown", { key: "k", expectedSeq: 7 }));
    await store.append(run, entry("unknown", { key: "k", moves: still, mustMove: true }));
    expect(await store.append(run, entry("unknown", { key: "k" }))).toMatchObject({ stored: true });
  });

  test("the first session that is told is kept", async () => {
    const store = await begun();
    await store.append(run, entry("acknowledged"));
    expect((await store.get(run))?.session).toBeUndefined();
    await store.append(run, entry("suggestions", { session: "first" }));
    await store.append(run, entry("suggestions", { session: "second" }));
    expect((await store.get(run))?.session).toBe("first");
  });

  test("data that is no JSON is the caller's mistake, and hurts no entry beside it", async () => {
    const store = await begun();
    const [before, bad, after] = await Promise.allSettled([
      store.append(run, entry("unknown", { data: 1 })),
      store.append(run, entry("message", { data: 1n, key: "k", session: "s" })),
      store.append(run, entry("unknown", { data: 2 })),
    ]);
    expect(bad).toMatchObject({ status: "rejected", reason: { name: "TypeError" } });
    expect([before.status, after.status]).toEqual(["fulfilled", "fulfilled"]);
    expect((await store.read(run, 0, 10)).map(({ seq, data }) => [seq, data])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(await store.get(run)).toMatchObject({ status: "running", session: undefined });
  });

  test("data of 1 MiB is kept, and data without a value is null", async () => {
    const store = await begun();
    const data = { text: "😀".repeat(262_144) };
    await store.append(run, entry("message", { data }));
    await store.append(run, entry("unknown", { data: undefined }));
    expect((await store.read(run, 0, 10)).map((each) => each.data)).toEqual([data, null]);
  });
}
