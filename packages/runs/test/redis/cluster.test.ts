import { afterAll, beforeAll, describe } from "vitest";
import { describeStore } from "../store/store-suite.ts";
import { binary } from "./binary.ts";
import { Cluster } from "./cluster.ts";
import { end } from "./open-cluster.ts";
import { place } from "./place.ts";

describe.skipIf(!binary)("a cluster of three", () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start();
  }, 30_000);
  afterAll(async () => {
    await end();
    await cluster?.stop();
  });

  describeStore("redis()", { shared: () => place("open-cluster", cluster.url) });
});
