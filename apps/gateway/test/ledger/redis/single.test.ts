import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe } from "vitest";
import { describeLeases } from "../suite/leases.ts";
import { describeLedger } from "../suite/ledger-suite.ts";
import { redisPlace } from "../suite/place.ts";

describe.skipIf(!redisBinary)("a server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start(...durable());
  });
  afterAll(() => server?.stop());

  describeLedger("redisLedger()", () => redisPlace(server.url));
  describeLeases(() => redisPlace(server.url));
});
