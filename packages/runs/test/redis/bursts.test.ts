import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { redis } from "../../src/store/redis/index.ts";
import type { Store } from "../../src/store/store.ts";
import { request, world } from "../devrev.ts";
import { record, runId } from "../store/suite/sample.ts";
import { freshPrefix, PATIENT } from "./place.ts";

describe.skipIf(!redisBinary)("when very much begins at once", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start("--appendonly", "yes");
  });
  afterAll(() => server?.stop());

  const open = async (timeout: number): Promise<Store> => {
    const store = await redis(server.url, { prefix: freshPrefix(), timeout });
    onTestFinished(() => store.close());
    return store;
  };
  const freeze = () => {
    server.freeze();
    onTestFinished(() => server.thaw());
  };
  const reasons = (settled: readonly PromiseSettledResult<unknown>[]) =>
    settled.map((each) => (each.status === "rejected" ? String(each.reason) : "done"));

  test("ten thousand runs are all started", async () => {
    const store = await open(PATIENT);
    const { devrev, runs } = world({ store });
    const started = await Promise.all(Array.from({ length: 10_000 }, () => runs.start(request)));
    expect(new Set(started.map(({ id }) => id)).size).toBe(10_000);
    expect(devrev.calls).toHaveLength(10_000);
    expect(await store.list({ status: "running", limit: 10_001 })).toHaveLength(10_000);
  });

  test("a frozen server is given up on by those that wait too, and not in turns", async () => {
    const store = await open(3_000);
    freeze();
    const began = performance.now();
    const told = reasons(await Promise.allSettled(Array.from({ length: 10_000 }, (_, n) => store.create(record(n)))));
    // In turns of three seconds each it would take a minute.
    expect(performance.now() - began).toBeLessThan(30_000);
    expect([...new Set(told)]).toEqual([expect.stringMatching(/^StoreUnavailableError: Redis did not answer within/)]);
    server.thaw();
    await expect.poll(() => store.get(runId(1)).then(() => "works", String)).toBe("works");
  });

  test("what there is no room for is refused at once", async () => {
    const store = await open(3_000);
    freeze();
    const room = 50_500;
    const waiting = Array.from({ length: room }, () => store.get(runId(1)));
    const settled = Promise.allSettled(waiting);
    const next = /^50000 operations of this process wait for Redis already; do less at once/;
    await expect(store.get(runId(1))).rejects.toMatchObject({
      name: "StoreUnavailableError",
      message: expect.stringMatching(next),
    });
    const told = reasons(await settled);
    expect(told.filter((reason) => !reason.includes("did not answer within"))).toEqual([]);
  });
});
