import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisCluster } from "@agent-events/test-support/redis-cluster";
import { durable } from "@agent-events/test-support/redis-durable";
import type { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { describeLedger } from "../suite/ledger-suite.ts";
import { openLedger, redisPlace } from "../suite/place.ts";
import { sampleKey } from "../suite/sample.ts";

describe.skipIf(!redisBinary)("a cluster", () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await RedisCluster.start(...durable());
  });
  afterAll(() => cluster?.stop());

  describeLedger("redisLedger()", () => redisPlace(cluster.url));

  test("a node that comes back is used again, also where all nodes were gone", async () => {
    const ledger = await openLedger(redisPlace((cluster.nodes[1] as RedisServer).url));
    await ledger.putKey(sampleKey(1));
    await Promise.all(cluster.nodes.map((node) => node.kill()));
    await expect(ledger.getKey(sampleKey(1).id)).rejects.toMatchObject({ name: "LedgerUnavailableError" });
    await Promise.all(cluster.nodes.map((node) => node.restart()));
    const read = () => ledger.getKey(sampleKey(1).id);
    expect(await vi.waitFor(read, { timeout: 90_000, interval: 100 })).toStrictEqual(sampleKey(1));
  });
});
