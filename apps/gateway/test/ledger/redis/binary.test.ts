import { howToInstallRedis, redisBinary } from "@agent-events/test-support/redis-binary";
import { expect, test } from "vitest";

test.skipIf(!redisBinary && !process.env["CI"])(
  `the tests of redisLedger() run against a server of their own; where there is none: ${howToInstallRedis}`,
  () => expect(redisBinary ?? "", howToInstallRedis).toMatch(/(redis|valkey)-server$/),
);
