import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { createClient } from "redis";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { StoreUnavailableError } from "../../src/errors/store-unavailable-error.ts";
import { redis } from "../../src/store/redis/index.ts";
import type { Store } from "../../src/store/store.ts";
import { lastCall, request, says, world } from "../devrev.ts";
import { receiverOf } from "../receiver.ts";
import { entry, record, runId } from "../store/suite/sample.ts";
import { freshPrefix } from "./place.ts";

const run = runId(1);

describe.skipIf(!redisBinary)("when the server fails", () => {
  let server: RedisServer;
  let store: Store;
  beforeAll(async () => {
    server = await RedisServer.start(...durable());
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    store = await redis(server.url, { prefix: freshPrefix() });
    onTestFinished(() => store.close());
    await store.create(record(1));
  });

  /** Every operation refuses, in time; tells how the append did. */
  const expectRefusal = async () => {
    const started = performance.now();
    const calls = [
      store.append(run, entry("message", { key: "k" })),
      store.create(record(2)),
      store.get(run),
      store.due(0, 1),
      store.place({ key: "k", at: 0, data: 1 }),
      store.watch(runId(3), () => {}),
    ];
    const outcomes = await Promise.allSettled(calls);
    expect(performance.now() - started).toBeLessThan(10_000);
    const errors = outcomes.map((each) => (each.status === "rejected" ? each.reason : undefined));
    for (const error of errors) expect(error).toBeInstanceOf(StoreUnavailableError);
    return errors[0] as Error;
  };
  const works = async () => {
    await vi.waitFor(() => store.append(run, entry("suggestions", { key: "after" })), {
      timeout: 90_000,
      interval: 50,
    });
  };

  test("a server is not blamed for the time in which this process could not read its answer", async () => {
    const asked = store.get(run);
    await new Promise(process.nextTick);
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    expect(await asked).toMatchObject({ id: run });
  });

  test("a server that is frozen is given up on though this process is busy all the time", async () => {
    server.freeze();
    onTestFinished(() => server.thaw());
    const busy = setInterval(() => {
      const until = performance.now() + 60;
      while (performance.now() < until);
    }, 1);
    onTestFinished(() => clearInterval(busy));
    await expect(store.get(run)).rejects.toThrow("did not answer within 1000 ms");
  });

  test("a server that is frozen is given up on in time, and used again when it goes on", async () => {
    const wake = vi.fn();
    await store.watch(run, wake);
    server.freeze();
    onTestFinished(() => server.thaw());
    expect((await expectRefusal()).message).toContain("did not answer within 1000 ms");
    server.thaw();
    await works();
    await expect.poll(() => wake).toHaveBeenCalled();
  });

  test("a server that is gone is told at once, and found again when it is back, watches included", async () => {
    const wake = vi.fn();
    await store.watch(run, wake);
    await server.kill();
    expect((await expectRefusal()).message).toMatch(/Redis cannot be reached: .*; check that it runs/);
    await server.restart();
    await works();
    await expect.poll(() => wake).toHaveBeenCalled();
    wake.mockClear();
    await store.append(run, entry("suggestions"));
    await expect.poll(() => wake).toHaveBeenCalled();
  });

  test("watchers are woken once the server is back, though nothing was written meanwhile", async () => {
    const wake = vi.fn();
    await store.watch(run, wake);
    await server.kill();
    await server.restart();
    await expect.poll(() => wake).toHaveBeenCalled();
  });

  test("through the public door: nothing is sent, deliveries are answered 503, readers are told, and all goes on", async () => {
    const { devrev, runs } = world({ store: await redis(server.url, { prefix: freshPrefix() }) });
    const run = await runs.start(request);
    const deliver = receiverOf(runs);
    const delivery = devrev.delivery(lastCall(devrev), says.message("After all."));
    await server.kill();
    await expect(runs.start(request)).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(devrev.calls).toHaveLength(1);
    expect(await deliver(delivery)).toBe(503);
    await expect(run.reply()).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(run.events().next()).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(run.status()).rejects.toBeInstanceOf(StoreUnavailableError);
    await server.restart();
    await expect.poll(() => deliver(delivery), { timeout: 90_000, interval: 50 }).toBe(200);
    expect(await run.reply()).toMatchObject({ message: "After all." });
  });

  test("a full server refuses what is new, keeps what is there, and leaves nothing half done", async () => {
    await store.append(run, entry("suggestions", { key: "first" }));
    const before = await store.get(run);
    await server.tell("CONFIG", "SET", "maxmemory", "1");
    onTestFinished(async () => void (await server.tell("CONFIG", "SET", "maxmemory", "0")));
    const refused = [
      store.append(run, entry("message", { key: "k" })),
      store.append(run, entry("acknowledged", { key: "l", session: "s" })),
      store.create(record(2)),
      store.place({ key: "k", at: 0, data: 1 }),
    ];
    for (const each of await Promise.allSettled(refused)) {
      expect(each).toMatchObject({ status: "rejected", reason: { name: "StoreUnavailableError" } });
      expect((each as PromiseRejectedResult).reason.message).toContain("its memory is full");
    }
    expect(await store.get(run)).toEqual(before);
    expect(await store.read(run, 0, 10)).toHaveLength(1);
    expect(await store.append(run, entry("unknown", { key: "first" }))).toEqual({ stored: false, reason: "duplicate" });
    await server.tell("CONFIG", "SET", "maxmemory", "0");
    expect(await store.append(run, entry("message", { key: "k" }))).toMatchObject({ entry: { seq: 2 } });
    expect(await store.listUnmatched({ limit: 10 })).toEqual([]);
    await store.create(record(2));
  });

  test.each(["by its address", "as a client"])(
    "a server that comes back evicting is refused until it does so no more, when it was given %s",
    async (how) => {
      const client = how === "as a client" ? await createClient({ url: server.url }).connect() : undefined;
      client?.on("error", () => {});
      onTestFinished(() => client?.destroy());
      const open = await redis(client ?? server.url, { prefix: freshPrefix() });
      onTestFinished(() => open.close());
      await open.create(record(1));
      const replace = async (...options: string[]) => {
        await server.kill();
        await server.restart(...options);
      };
      await replace("--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru");
      onTestFinished(() => replace());
      const refusal = async () => open.append(run, entry("message", { key: "k" })).then(String, String);
      await vi.waitFor(
        async () =>
          expect(await refusal()).toMatch(
            /^StoreUnavailableError: Redis is not safe any more: .*allkeys-lru.*; set maxmemory-policy to noeviction$/,
          ),
        { timeout: 90_000, interval: 50 },
      );
      await expect(open.get(run)).rejects.toBeInstanceOf(StoreUnavailableError);
      await server.tell("CONFIG", "SET", "maxmemory-policy", "noeviction");
      const done = () => open.append(run, entry("message", { key: "k" }));
      const appended = await vi.waitFor(done, { timeout: 90_000, interval: 50 });
      expect(appended).toMatchObject({ stored: true, entry: { seq: 1 } });
    },
  );

  test("a server that became a replica refuses writes until it is a master again", async () => {
    await server.tell("REPLICAOF", "127.0.0.1", "1");
    onTestFinished(async () => void (await server.tell("REPLICAOF", "NO", "ONE")));
    const error = await store.append(run, entry("message")).catch((reason) => reason);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toMatch(/READONLY.*; it is a replica now/);
    await server.tell("REPLICAOF", "NO", "ONE");
    await works();
    expect(await store.read(run, 0, 10)).toHaveLength(1);
  });

  test("a server that forgot the scripts is taught them again", async () => {
    await server.tell("SCRIPT", "FLUSH");
    expect(await store.append(run, entry("suggestions"))).toMatchObject({ stored: true });
    await server.tell("SCRIPT", "FLUSH");
    await Promise.all([2, 3, 4].map((n) => store.create(record(n))));
    expect(await store.list({ limit: 10 })).toHaveLength(4);
  });

  test("connections that are cut are opened again", async () => {
    await server.tell("CLIENT", "KILL", "TYPE", "normal");
    await works();
  });

  test("whatever somebody takes for an id is looked for, and not found", async () => {
    expect(await store.get("run_\u0000{}")).toBeUndefined();
    expect(await store.get("")).toBeUndefined();
    expect(await store.read("}{", 0, 10)).toEqual([]);
    expect(await store.append("{}", entry("message"))).toEqual({ stored: false, reason: "no-run" });
  });
});
