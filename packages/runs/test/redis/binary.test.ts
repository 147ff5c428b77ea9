import { expect, test } from "vitest";
import { binary } from "./binary.ts";

const how = "install redis-server or valkey-server (apt-get install redis-server, brew install redis) and run again";

if (binary) {
  test("the tests of redis() run against a server of their own", () =>
    expect(binary).toMatch(/(redis|valkey)-server$/));
} else if (process.env["CI"]) {
  test("the tests of redis() run against a server of their own", () => expect.fail(`there is none: ${how}`));
} else {
  console.warn(`redis() was not tested: ${how}`);
  test.skip("the tests of redis() run against a server of their own", () => {});
}
