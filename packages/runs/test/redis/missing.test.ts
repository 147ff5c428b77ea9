import { expect, test, vi } from "vitest";
import { RedisMissingError, redis } from "../../src/store/redis/index.ts";

vi.mock("redis", () => {
  throw new Error("Cannot find package 'redis'");
});

test("without the package `redis`, opening by an address says what to install", async () => {
  const error = await redis("redis://localhost").catch((reason) => reason);
  expect(error).toBeInstanceOf(RedisMissingError);
  expect(error.message).toContain("install it beside @agent-events/runs");
});
