import { howToInstallRedis, redisBinary } from "@agent-events/test-support/redis-binary";
import { expect, test } from "vitest";

if (redisBinary) {
  test("the tests of redis() run against a server of their own", () =>
    expect(redisBinary).toMatch(/(redis|valkey)-server$/));
} else if (process.env["CI"]) {
  test("the tests of redis() run against a server of their own", () =>
    expect.fail(`there is none: ${howToInstallRedis}`));
} else {
  console.warn(`redis() was not tested: ${howToInstallRedis}`);
  test.skip("the tests of redis() run against a server of their own", () => {});
}
