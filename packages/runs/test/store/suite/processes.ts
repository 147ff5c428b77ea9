import { expect, onTestFinished, test } from "vitest";
import { start } from "./process.ts";
import { entry, record, runId, START } from "./sample.ts";
import { openShared, type Shared } from "./shared.ts";

const run = runId(1);

export function processes(place: () => Shared | Promise<Shared>): void {
  const prepare = async () => {
    const shared = await place();
    const store = await openShared(shared);
    onTestFinished(() => store.close());
    return { shared, store };
  };
  const all = async (shared: Shared, count: number, ...job: [Parameters<typeof start>[1], object?]) => {
    const children = await Promise.all(Array.from({ length: count }, () => start(shared, ...job)));
    for (const child of children) child.go();
    return Promise.all(children.map(async (child) => JSON.parse(await child.line())));
  };

  test("1,000 concurrent duplicates from four processes are stored once", async () => {
    const { shared, store } = await prepare();
    await store.create(record(1));
    const stored: number[] = await all(shared, 4, "duplicates", { run, times: 250 });
    expect(stored.sort()).toEqual([0, 0, 0, 1]);
    expect(await store.read(run, 0, 10)).toHaveLength(1);
    expect(await store.get(run)).toMatchObject({ seq: 1, status: "succeeded" });
  });

  test("a run that four processes create at once is created by one", async () => {
    const { shared, store } = await prepare();
    const created = await all(shared, 4, "create");
    expect(created.sort()).toEqual(["RunExistsError", "RunExistsError", "RunExistsError", true]);
    expect(await store.get(run)).toMatchObject({ seq: 0 });
  });

  test("entries of four processes get seqs without a gap, each process's in its order", async () => {
    const { shared, store } = await prepare();
    await store.create(record(1));
    await all(shared, 4, "append", { run, times: 50 });
    const entries = await store.read(run, 0, 1000);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    const counts = Map.groupBy(entries, ({ data }) => data);
    expect([...counts.values()].map(({ length }) => length)).toEqual([50, 50, 50, 50]);
  });

  test("two processes expire a run once", async () => {
    const { shared, store } = await prepare();
    for (let n = 1; n <= 50; n++) await store.create(record(n, { deadline: START + 10 }));
    const expired: string[] = (await all(shared, 2, "expire", { now: START + 10 })).flat();
    expect(expired.sort()).toEqual(Array.from({ length: 50 }, (_, n) => runId(n + 1)));
    for (const { seq, status } of await store.list({ limit: 100 })) expect([seq, status]).toEqual([1, "expired"]);
  });

  test("readers in another process see every entry in order, from any seq, while it is written", async () => {
    const { shared, store } = await prepare();
    await store.create(record(1));
    for (let n = 1; n <= 20; n++) await store.append(run, entry("suggestions", { data: n }));
    const readers = await Promise.all([0, 7, 20].map((after) => start(shared, "follow", { run, after })));
    for (const reader of readers) reader.go();
    for (let n = 21; n <= 200; n++) await store.append(run, entry("suggestions", { data: n }));
    await store.append(run, entry("message", { data: 201 }));
    const seen = await Promise.all(readers.map(async (reader) => JSON.parse(await reader.line())));
    const everything = Array.from({ length: 201 }, (_, n) => [n + 1, n + 1]);
    expect(seen).toEqual([everything, everything.slice(7), everything.slice(20)]);
  });

  test("a waiting reader in another process is woken by one entry", async () => {
    const { shared, store } = await prepare();
    await store.create(record(1));
    const reader = await start(shared, "follow", { run, after: 0 });
    reader.go();
    await store.append(run, entry("message"));
    expect(JSON.parse(await reader.line())).toEqual([[1, { kind: "message" }]]);
  });

  test("what one process wrote is there for the next, after the first has closed the store", async () => {
    const { shared, store } = await prepare();
    await store.create(record(1));
    await store.append(run, entry("acknowledged", { session: "theirs", key: "k" }));
    await store.place({ key: "k", at: START, data: 1 });
    const [before, entries] = [await store.get(run), await store.read(run, 0, 10)];
    await store.close();
    const again = await openShared(shared);
    onTestFinished(() => again.close());
    expect(await again.get(run)).toEqual(before);
    expect(await again.read(run, 0, 10)).toEqual(entries);
    expect(await again.unfinished({ session: "theirs" })).toEqual([run]);
    expect(await again.append(run, entry("message", { key: "k" }))).toEqual({ stored: false, reason: "duplicate" });
    expect(await again.place({ key: "k", at: START, data: 2 })).toEqual({ run: undefined, isNew: false });
  });
}
