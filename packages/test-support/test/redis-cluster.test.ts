import { describe, expect, onTestFinished, test } from "vitest";
import { redisBinary } from "../src/redis-binary.ts";
import { RedisCluster } from "../src/redis-cluster.ts";

describe.skipIf(!redisBinary)("a cluster", () => {
  test("has a key on the node that has its slot, and on no other", async () => {
    const cluster = await RedisCluster.start();
    onTestFinished(() => cluster.stop());
    const node = await cluster.nodeOf("order-17");
    expect(await node.tell("SET", "order-17", "here")).toBe("OK");
    const [other] = cluster.nodes.filter((each) => each !== node);
    await expect(other?.tell("GET", "order-17")).rejects.toThrow(`127.0.0.1:${node.port}`);
  });
});
