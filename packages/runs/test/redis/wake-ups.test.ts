import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { createClient } from "redis";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { redis } from "../../src/store/redis/index.ts";
import type { Store } from "../../src/store/store.ts";
import { entry, record, runId } from "../store/suite/sample.ts";
import { freshPrefix } from "./place.ts";

describe.skipIf(!redisBinary)("wake-ups", () => {
  let server: RedisServer;
  let store: Store;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    store = await redis(server.url, { prefix: freshPrefix() });
    onTestFinished(() => store.close());
  });

  const lines = async () => String(await server.tell("CLIENT", "LIST", "TYPE", "pubsub")).match(/^id=/gm)?.length ?? 0;
  const channels = async () => ((await server.tell("PUBSUB", "SHARDCHANNELS")) as string[]).length;

  test("500 watchers of 100 runs come in over one connection", async () => {
    const runs = Array.from({ length: 100 }, (_, n) => runId(n));
    const wake = vi.fn();
    await Promise.all(runs.flatMap((run) => Array.from({ length: 5 }, () => store.watch(run, wake))));
    expect(await lines()).toBe(1);
    expect(await channels()).toBe(100);
    await Promise.all(runs.map((_, n) => store.create(record(n))));
    await Promise.all(runs.map((run) => store.append(run, entry("suggestions"))));
    await expect.poll(() => wake).toHaveBeenCalledTimes(500);
  });

  test("a run that nobody watches any more costs nothing", async () => {
    const stops = await Promise.all([1, 1, 2].map((n) => store.watch(runId(n), () => {})));
    for (const stop of stops) stop();
    await expect.poll(() => channels()).toBe(0);
  });

  test("none is lost to a watcher that comes as another goes", async () => {
    await store.create(record(1));
    let stop = await store.watch(runId(1), () => {});
    for (let n = 0; n < 100; n++) {
      const wake = vi.fn();
      stop();
      stop = await store.watch(runId(1), wake);
      await store.append(runId(1), entry("suggestions"));
      await expect.poll(() => wake, { interval: 1 }).toHaveBeenCalled();
    }
  });

  test("watchers whose connection was cut are woken when there is another, and by what comes then", async () => {
    await store.create(record(1));
    const wake = vi.fn();
    await store.watch(runId(1), wake);
    await server.tell("CLIENT", "KILL", "TYPE", "pubsub");
    await expect.poll(() => wake).toHaveBeenCalled();
    wake.mockClear();
    await store.append(runId(1), entry("suggestions"));
    await expect.poll(() => wake).toHaveBeenCalled();
  });

  test("closing a store cuts its connections, and leaves a given client to its owner", async () => {
    const client = await createClient({ url: server.url }).connect();
    onTestFinished(() => client.destroy());
    const given = await redis(client, { prefix: freshPrefix() });
    await given.create(record(1));
    const wake = vi.fn();
    await given.watch(runId(1), wake);
    await given.append(runId(1), entry("suggestions"));
    await expect.poll(() => wake).toHaveBeenCalled();
    await given.close();
    expect(await client.ping()).toBe("PONG");
    await expect.poll(() => lines()).toBe(0);
  });

  test("a given client may turn replies into what it likes", async () => {
    const client = await createClient({ url: server.url, commandOptions: { typeMapping: { 36: Buffer } } }).connect();
    onTestFinished(() => client.destroy());
    const given = await redis(client, { prefix: freshPrefix() });
    await given.create(record(1));
    await given.append(runId(1), entry("acknowledged", { session: "s" }));
    expect(await given.get(runId(1))).toMatchObject({ ...record(1), session: "s", seq: 1 });
    await given.close();
  });
});
