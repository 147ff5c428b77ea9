import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { redis } from "../../src/store/redis/index.ts";
import { toVisit } from "../../src/store/redis/janitor.ts";
import { createKeys } from "../../src/store/redis/keys.ts";
import { register } from "../../src/store/redis/scripts/register.ts";
import { entry, record, runId, START } from "../store/suite/sample.ts";
import { freshPrefix } from "./place.ts";

const patience = { timeout: 90_000, interval: 50 };

describe.skipIf(!redisBinary)("retention", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server?.stop());

  const open = async (retention: number) => {
    const prefix = freshPrefix();
    const store = await redis(server.url, { prefix, retention });
    onTestFinished(() => store.close());
    const keys = async () =>
      ((await server.tell("KEYS", `${prefix}*`)) as string[]).map((key) => key.slice(prefix.length));
    const lives = async (key: string) => Number(await server.tell("PTTL", prefix + key));
    return { store, prefix, keys, lives };
  };

  test("a finished run and every trace of it go; one without an outcome stays", async () => {
    const { store, keys } = await open(2_000);
    await store.create(record(1));
    await store.create(record(2));
    await store.append(runId(1), entry("acknowledged", { session: "s", key: "a" }));
    await store.append(runId(1), entry("expired", { key: "b" }));
    await store.append(runId(1), entry("message", { key: "c" }));
    expect(await store.list({ status: "succeeded", limit: 10 })).toHaveLength(1);
    await vi.waitFor(async () => {
      await store.due(START, 10);
      expect((await keys()).join()).not.toContain("conversation-1");
    }, patience);
    expect(await store.get(runId(1))).toBeUndefined();
    const indexes = ["all", "due", "of:conversation-2", "open", "open-of:conversation-2", "visits"];
    expect((await keys()).sort()).toEqual([...indexes.map((name) => `{index}:${name}`), `{${runId(2)}}:run`].sort());
    expect((await store.list({ limit: 10 })).map(({ id }) => id)).toEqual([runId(2)]);
  });

  test("a finished run of an owner leaves no trace of itself, nor one that was announced and never made", async () => {
    const { store, prefix, keys } = await open(2_000);
    const other = await createClient({ url: server.url }).connect();
    onTestFinished(() => other.destroy());
    await store.create(record(1, { owner: "north" }));
    await store.append(runId(1), entry("expired"));
    await store.append(runId(1), entry("message"));
    expect(await store.list({ owner: "north", status: "succeeded", limit: 10 })).toHaveLength(1);
    const { index } = createKeys(prefix);
    const never = record(2, { owner: "north" });
    const sessionKeys = [index.all, index.of(never.sessionObject), index.open, index.openOf(never.sessionObject)];
    const names = [index.visits, ...sessionKeys, index.due, index.owned("north"), index.openOwned("north")];
    await other.eval(register.lua, { keys: names, arguments: [never.id, `${START}`, "0", toVisit(never)] });
    expect((await keys()).join()).toContain("north");
    await vi.waitFor(async () => {
      await store.due(START, 10);
      expect(await keys()).toEqual([]);
    }, patience);
  });

  test("an owner's run is in no index of another status once that is not true any more", async () => {
    const { store, prefix } = await open(60_000);
    const members = async (name: string) => (await server.tell("ZRANGE", name, "0", "-1")) as string[];
    const { index } = createKeys(prefix);
    await store.create(record(1, { owner: "north" }));
    expect(await members(index.openOwned("north"))).toEqual([runId(1)]);
    await store.append(runId(1), entry("expired"));
    await expect.poll(() => members(index.openOwned("north")), patience).toEqual([]);
    expect(await members(index.statusOwned("north", "expired"))).toEqual([runId(1)]);
    await store.append(runId(1), entry("message"));
    await expect.poll(() => members(index.statusOwned("north", "expired")), patience).toEqual([]);
    expect(await members(index.statusOwned("north", "succeeded"))).toEqual([runId(1)]);
    expect(await members(index.owned("north"))).toEqual([runId(1)]);
  });

  test("a run that was announced and never made leaves nothing; one that is made meanwhile stays", async () => {
    const { store, prefix, keys } = await open(2_000);
    const other = await createClient({ url: server.url }).connect();
    onTestFinished(() => other.destroy());
    // As a process does that ends between the two steps.
    const { index } = createKeys(prefix);
    for (const n of [1, 2]) {
      const of = `conversation-${n}`;
      const names = [index.visits, index.all, index.of(of), index.open, index.openOf(of), index.due];
      const args = [runId(n), `${START}`, "0", toVisit(record(n))];
      await other.eval(register.lua, { keys: names, arguments: args });
    }
    await store.create(record(2));
    expect(await store.list({ limit: 10 })).toHaveLength(1);
    await vi.waitFor(async () => {
      await store.due(START, 10);
      expect((await keys()).join()).not.toContain("conversation-1");
    }, patience);
    expect((await store.list({ limit: 10 })).map(({ id }) => id)).toEqual([runId(2)]);
    expect(await store.due(START + 10_000_000, 10)).toEqual([runId(2)]);
  });

  test("an entry after the outcome lets all of the run live on", async () => {
    const { store, lives } = await open(60_000);
    await store.create(record(1));
    await store.append(runId(1), entry("message"));
    await store.append(runId(1), entry("suggestions", { key: "late" }));
    for (const part of ["run", "log", "keys"]) expect(await lives(`{${runId(1)}}:${part}`)).toBeGreaterThan(50_000);
  });

  test("Infinity keeps everything", async () => {
    const { store, lives } = await open(Number.POSITIVE_INFINITY);
    await store.create(record(1));
    await store.append(runId(1), entry("message"));
    await store.place({ key: "k", at: 0, data: 1 });
    await store.place({ key: "l", at: 0, data: 1 });
    expect(await lives(`{${runId(1)}}:run`)).toBe(-1);
    expect(await store.listUnmatched({ limit: 10 })).toHaveLength(2);
  });

  test("unmatched deliveries that are too old go when others come", async () => {
    const { store } = await open(60_000);
    await store.place({ key: "old", at: Date.now() - 120_000, data: 1 });
    await store.place({ key: "new", at: Date.now(), data: 2 });
    expect((await store.listUnmatched({ limit: 10 })).map(({ key }) => key)).toEqual(["new"]);
    expect(await store.place({ key: "old", at: Date.now(), data: 3 })).toEqual({ run: undefined, isNew: true });
  });

  test("where deliveries were placed is forgotten likewise", async () => {
    const { store } = await open(60_000);
    await store.place({ key: "old", at: Date.now() - 120_000, data: 1 }, runId(1));
    await store.place({ key: "new", at: Date.now(), data: 2 }, runId(1));
    expect(await store.place({ key: "new", at: Date.now(), data: 3 })).toEqual({ run: runId(1), isNew: false });
    expect(await store.place({ key: "old", at: Date.now(), data: 3 })).toEqual({ run: undefined, isNew: true });
  });
});
