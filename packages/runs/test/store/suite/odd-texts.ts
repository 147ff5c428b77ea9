import { expect, test } from "vitest";
import { entry, type Open, odd, record, runId, START } from "./sample.ts";

export function oddTexts(open: Open): void {
  test("session objects and sessions are kept as they are, and never mixed", async () => {
    const store = await open();
    for (const [n, text] of odd.entries()) {
      await store.create(record(n, { sessionObject: text, agent: text }));
      await store.append(runId(n), entry("acknowledged", { session: text }));
    }
    for (const [n, text] of odd.entries()) {
      expect(await store.get(runId(n))).toMatchObject({ sessionObject: text, agent: text, session: text });
      expect(await store.unfinished({ sessionObject: text })).toEqual([runId(n)]);
      expect(await store.unfinished({ session: text })).toEqual([runId(n)]);
      expect(await store.list({ sessionObject: text, limit: 10 })).toEqual([await store.get(runId(n))]);
      await store.append(runId(n), entry("message", { session: "another" }));
      expect(await store.unfinished({ session: text })).toEqual([]);
      expect((await store.get(runId(n)))?.session).toBe(text);
    }
  });

  test("owners are kept as they are, and never mixed, whatever becomes of their runs", async () => {
    const store = await open();
    for (const [n, owner] of odd.entries()) await store.create(record(n, { owner }));
    for (const [n, owner] of odd.entries()) {
      const run = await store.get(runId(n));
      expect(run?.owner).toBe(owner);
      expect(await store.list({ owner, limit: 10 })).toEqual([run]);
      expect(await store.list({ owner, status: "starting", limit: 10 })).toEqual([run]);
    }
    for (const n of odd.keys()) await store.append(runId(n), entry("message"));
    for (const [n, owner] of odd.entries()) {
      expect(await store.list({ owner, status: "starting", limit: 10 })).toEqual([]);
      expect((await store.list({ owner, status: "succeeded", limit: 10 })).map(({ id }) => id)).toEqual([runId(n)]);
    }
  });

  test("keys of entries are told apart, and found again", async () => {
    const store = await open();
    await store.create(record(1));
    const append = (key: string) => store.append(runId(1), entry("suggestions", { key, data: key }));
    for (const key of odd) expect(await append(key)).toMatchObject({ stored: true });
    for (const key of odd) expect(await append(key)).toEqual({ stored: false, reason: "duplicate" });
    expect((await store.read(runId(1), 0, 100)).map(({ data }) => data)).toEqual(odd);
  });

  test("keys of unmatched deliveries are told apart, found again, and told as they are", async () => {
    const store = await open();
    for (const key of odd) expect(await store.place({ key, at: START, data: key })).toMatchObject({ isNew: true });
    for (const key of odd) expect(await store.place({ key, at: START, data: "again" })).toMatchObject({ isNew: false });
    const kept = await store.listUnmatched({ limit: 100 });
    expect(new Map(kept.map(({ key, data }) => [key, data]))).toEqual(new Map(odd.map((key) => [key, key])));
  });
}
