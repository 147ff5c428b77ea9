import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe } from "vitest";
import { describeStore } from "../store/store-suite.ts";
import { place } from "./place.ts";

describe.skipIf(!redisBinary)("a server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server?.stop());

  describeStore("redis()", { shared: () => place("open-redis", server.url) });
});
