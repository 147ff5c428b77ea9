import { expect, test } from "vitest";
import type { RunQuery, Store } from "../../../src/store/store.ts";
import { entry, type Open, record, runId } from "./sample.ts";

const ids = (...numbers: number[]) => numbers.map(runId);
const list = async (store: Store, query: Partial<RunQuery>) =>
  (await store.list({ limit: 100, ...query })).map(({ id }) => id);

/** More runs than any store looks at in one go; every way in which owner, session and status go together is among them. */
const MANY = 144;
const names = ["north", "south", undefined] as const;
const sessions = ["one", "two"] as const;
const outcomes = [undefined, "message", "error", "expired"] as const;
const statuses = ["starting", "succeeded", "failed", "expired"] as const;
const ownerOf = (n: number) => names[n % 3];
const sessionOf = (n: number) => sessions[Math.floor(n / 3) % 2] as string;
const outcomeOf = (n: number) => Math.floor(n / 6) % 4;

async function fill(store: Store): Promise<void> {
  const all = Array.from({ length: MANY }, (_, n) => n);
  const create = (n: number) => store.create(record(n, { owner: ownerOf(n), sessionObject: sessionOf(n) }));
  await Promise.all(all.map(create));
  await Promise.all(
    all.map(async (n) => {
      const kind = outcomes[outcomeOf(n)];
      if (kind) await store.append(runId(n), entry(kind));
    }),
  );
}

export function owners(open: Open): void {
  test('runs are listed by owner; a run without one belongs to nobody, and not to the owner ""', async () => {
    const store = await open();
    await store.create(record(1, { owner: "north" }));
    await store.create(record(2));
    await store.create(record(3, { owner: "" }));
    await store.create(record(4, { owner: "north" }));
    expect(await list(store, { owner: "north" })).toEqual(ids(4, 1));
    expect(await list(store, { owner: "" })).toEqual(ids(3));
    expect(await list(store, { owner: "nor" })).toEqual([]);
    expect(await list(store, {})).toEqual(ids(4, 3, 2, 1));
    expect(await store.get(runId(4))).toMatchObject({ owner: "north" });
  });

  test("an owner's runs are found by the status that they have now, through every change of it", async () => {
    const store = await open();
    const mine = { owner: "north" };
    await store.create(record(1, mine));
    await store.create(record(2, { owner: "south" }));
    expect(await list(store, { ...mine, status: "starting" })).toEqual(ids(1));
    for (const [kind, status] of [
      ["acknowledged", "running"],
      ["expired", "expired"],
      ["message", "succeeded"],
    ] as const) {
      const before = (await store.get(runId(1)))?.status;
      await store.append(runId(1), entry(kind));
      expect(await list(store, { ...mine, status })).toEqual(ids(1));
      expect(await list(store, { ...mine, status: before })).toEqual([]);
      expect(await list(store, { owner: "south", status })).toEqual([]);
    }
    expect(await list(store, mine)).toEqual(ids(1));
  });

  test("owner, session and status go together, page by page, each run once and none left out", async () => {
    const store = await open();
    await fill(store);
    for (const owner of names) {
      for (const sessionObject of [undefined, ...sessions]) {
        for (const status of [undefined, ...statuses]) {
          const found: string[] = [];
          for (;;) {
            const page = await list(store, { owner, sessionObject, status, cursor: found.at(-1), limit: 13 });
            found.push(...page);
            if (page.length < 13) break;
          }
          const fits = (n: number) =>
            (owner === undefined || ownerOf(n) === owner) &&
            (sessionObject === undefined || sessionOf(n) === sessionObject) &&
            (status === undefined || statuses[outcomeOf(n)] === status);
          const all = Array.from({ length: MANY }, (_, n) => MANY - 1 - n);
          expect(found).toEqual(all.filter(fits).map(runId));
        }
      }
    }
  });

  test("a page begins behind its cursor, also when that run is another owner's or changes meanwhile", async () => {
    const store = await open();
    for (let n = 1; n <= 6; n++) await store.create(record(n, { owner: n % 2 ? "odd" : "even" }));
    expect(await list(store, { owner: "even", cursor: runId(5), limit: 1 })).toEqual(ids(4));
    const query = { owner: "odd", status: "starting" } as const;
    expect(await list(store, { ...query, limit: 1 })).toEqual(ids(5));
    await store.append(runId(5), entry("message"));
    expect(await list(store, { ...query, cursor: runId(5) })).toEqual(ids(3, 1));
  });

  test("a run is not given to another owner by a second start with its id", async () => {
    const store = await open();
    await store.create(record(1, { owner: "first" }));
    await expect(store.create(record(1, { owner: "second" }))).rejects.toMatchObject({ name: "RunExistsError" });
    expect(await store.get(runId(1))).toMatchObject({ owner: "first" });
    expect(await list(store, { owner: "first" })).toEqual(ids(1));
    expect(await list(store, { owner: "second" })).toEqual([]);
  });
}
