import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisCluster } from "@agent-events/test-support/redis-cluster";
import { durable } from "@agent-events/test-support/redis-durable";
import type { RedisServer } from "@agent-events/test-support/redis-server";
import { createCluster } from "redis";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { StoreUnavailableError } from "../../src/errors/store-unavailable-error.ts";
import { redis } from "../../src/store/redis/index.ts";
import { createKeys } from "../../src/store/redis/keys.ts";
import { slotOf } from "../../src/store/redis/link/slot.ts";
import type { Store } from "../../src/store/store.ts";
import { entry, record, runId } from "../store/suite/sample.ts";
import { freshPrefix } from "./place.ts";

const patience = { timeout: 90_000, interval: 50 };

describe.skipIf(!redisBinary)("when a cluster changes", () => {
  let cluster: RedisCluster;
  let store: Store;
  beforeAll(async () => {
    cluster = await RedisCluster.start(...durable(), "--cluster-require-full-coverage", "no");
  });
  afterAll(() => cluster?.stop());
  let prefix: string;
  beforeEach(async () => {
    prefix = freshPrefix();
    store = await redis(cluster.url, { prefix });
    onTestFinished(() => store.close());
  });

  const keyOf = (n: number) => createKeys(prefix).of(runId(n)).run;
  const first = (...fits: ((server: RedisServer) => boolean)[]) =>
    Promise.all(
      fits.map(async (fit) => {
        for (let n = 1; ; n++) if (fit(await cluster.nodeOf(keyOf(n)))) return n;
      }),
    );

  test("a key's slot is the one that the server takes it for, and a run has one", async () => {
    const keys = Object.values(createKeys(prefix).of(runId(1)));
    const samples = ["", "a", "{a}b", "{}a", "a{", "a}{b}", "{é😀}", "x".repeat(1000), ...keys];
    for (const key of samples) expect(slotOf(key)).toBe(await cluster.nodes[0]?.tell("CLUSTER", "KEYSLOT", key));
    expect(new Set(keys.map(slotOf)).size).toBe(1);
  });

  test("a client of the cluster can be given, and stays its owner's", async () => {
    const client = createCluster({ rootNodes: [{ url: cluster.url }] });
    await client.connect();
    onTestFinished(() => client.destroy());
    const given = await redis(client, { prefix: freshPrefix() });
    const wake = vi.fn();
    for (let n = 1; n <= 9; n++) {
      await given.create(record(n));
      await given.watch(runId(n), wake);
    }
    for (let n = 1; n <= 9; n++) await given.append(runId(n), entry("message"));
    await expect.poll(() => wake).toHaveBeenCalledTimes(9);
    await given.close();
    expect(await client.get("anything")).toBeNull();
  });

  test("a slot that moves to another node takes its watchers along", async () => {
    // A run that no other test has, since its slot must be empty.
    const n = 1000;
    const from = await cluster.nodeOf(keyOf(n));
    const to = cluster.nodes.find((node) => node !== from) as RedisServer;
    const wake = vi.fn();
    await store.watch(runId(n), wake);
    const [fromId, toId] = [String(await from.tell("CLUSTER", "MYID")), String(await to.tell("CLUSTER", "MYID"))];
    const slot = `${slotOf(keyOf(n))}`;
    await to.tell("CLUSTER", "SETSLOT", slot, "IMPORTING", fromId);
    await from.tell("CLUSTER", "SETSLOT", slot, "MIGRATING", toId);
    for (const node of [to, from, ...cluster.nodes]) await node.tell("CLUSTER", "SETSLOT", slot, "NODE", toId);
    await store.create(record(n));
    await expect.poll(() => wake, patience).toHaveBeenCalled();
    wake.mockClear();
    await store.append(runId(n), entry("suggestions"));
    await expect.poll(() => wake, patience).toHaveBeenCalled();
  });

  test("a node that is gone refuses its runs and no others, and is found again when it is back", async () => {
    const indexes = await cluster.nodeOf(`${prefix}{index}`);
    const lost = cluster.nodes.find((node) => node !== indexes) as RedisServer;
    const [gone, there] = (await first(
      (node) => node === lost,
      (node) => node !== lost,
    )) as [number, number];
    await store.create(record(gone));
    await store.create(record(there));
    const wake = vi.fn();
    await store.watch(runId(gone), wake);
    await lost.kill();
    const error = await store.append(runId(gone), entry("suggestions")).catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    for (let n = 1; n <= 20; n++) {
      expect(await store.append(runId(there), entry("suggestions"))).toMatchObject({ entry: { seq: n } });
    }
    await lost.restart();
    await vi.waitFor(() => store.append(runId(gone), entry("suggestions", { key: "k" })), patience);
    await expect.poll(() => wake, patience).toHaveBeenCalled();
    wake.mockClear();
    await store.append(runId(gone), entry("suggestions"));
    await expect.poll(() => wake, patience).toHaveBeenCalled();
    expect(await store.read(runId(gone), 0, 10)).toHaveLength(2);
    await cluster.whole();
  });

  test("a node that comes back evicting is refused for its runs until it does so no more", async () => {
    const indexes = await cluster.nodeOf(`${prefix}{index}`);
    const other = cluster.nodes.find((node) => node !== indexes) as RedisServer;
    const client = createCluster({ rootNodes: [{ url: cluster.url }] });
    client.on("error", () => {});
    await client.connect();
    onTestFinished(() => client.destroy());
    const given = await redis(client, { prefix });
    const [n] = (await first((node) => node === other)) as [number];
    await given.create(record(n));
    await other.kill();
    await other.restart("--maxmemory", "100mb", "--maxmemory-policy", "volatile-lru");
    const append = (store: Store, key: string) => store.append(runId(n), entry("suggestions", { key }));
    for (const each of [given, store]) {
      const refusal = async () => append(each, "k").then(String, String);
      await expect.poll(() => refusal(), patience).toMatch(/not safe any more: .*volatile-lru/);
    }
    await other.tell("CONFIG", "SET", "maxmemory", "0");
    for (const [index, each] of [given, store].entries()) {
      const appended = await vi.waitFor(() => append(each, `${index}`), patience);
      expect(appended).toMatchObject({ entry: { seq: index + 1 } });
    }
    await cluster.whole();
  });

  test("a replica that takes over is found, also by watchers", async () => {
    const lost = await cluster.nodeOf(keyOf(1));
    const replica = await cluster.add(lost);
    await store.create(record(1));
    await store.append(runId(1), entry("suggestions", { key: "before" }));
    const wake = vi.fn();
    await store.watch(runId(1), wake);
    const heard = async (node: RedisServer, what: string) =>
      new RegExp(`${what}:(.*)`).exec(String(await node.tell("INFO")))?.[1];
    await vi.waitFor(async () => {
      expect(await heard(replica, "master_link_status")).toBe("up");
      expect(await heard(replica, "slave_repl_offset")).toBe(await heard(lost, "master_repl_offset"));
    }, patience);
    await lost.kill();
    await vi.waitFor(() => store.append(runId(1), entry("suggestions", { key: "after" })), patience);
    expect(await store.read(runId(1), 0, 10)).toHaveLength(2);
    await expect.poll(() => wake, patience).toHaveBeenCalled();
    wake.mockClear();
    await vi.waitFor(async () => {
      await store.append(runId(1), entry("suggestions"));
      expect(wake).toHaveBeenCalled();
    }, patience);
  });
});
