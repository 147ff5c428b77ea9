import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisCluster } from "@agent-events/test-support/redis-cluster";
import { afterAll, beforeAll, describe } from "vitest";
import { describeStore } from "../store/store-suite.ts";
import { end } from "./open-cluster.ts";
import { place } from "./place.ts";

describe.skipIf(!redisBinary)("a cluster of three", () => {
  let cluster: RedisCluster;
  beforeAll(async () => {
    cluster = await RedisCluster.start();
  });
  afterAll(async () => {
    await end();
    await cluster?.stop();
  });

  describeStore("redis()", { shared: () => place("open-cluster", cluster.url) });
});
