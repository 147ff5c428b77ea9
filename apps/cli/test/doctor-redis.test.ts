import { deadAddress } from "@agent-events/test-support/dead-address";
import { howToInstallRedis, redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { describe, expect, onTestFinished, test } from "vitest";
import { cli } from "./cli.ts";
import { acknowledged, serve } from "./server.ts";

test.runIf(process.env["CI"])("there is a Redis, so that these tests run", () => {
  expect(redisBinary, howToInstallRedis).toBeDefined();
});

/** A Redis of its own, until the test ends; and its port. */
async function redis(...options: string[]): Promise<number> {
  const server = await RedisServer.start(...options);
  onTestFinished(() => server.stop());
  return server.port;
}

/** What is told of the Redis at an address. */
async function look(address: string): Promise<{ status: string; message: string; fix?: string }[]> {
  const { stdout } = await cli(["doctor", "--json"], { env: { REDIS_URL: address, AGENT_EVENTS_GATEWAY: "none" } });
  expect(stdout).not.toContain("hunter2");
  return JSON.parse(stdout).checks.filter(({ check }: { check: string }) => check === "redis");
}

describe.runIf(redisBinary)("a Redis", () => {
  test("that keeps what it acknowledges is ok, behind a password too", async () => {
    const [open, closed] = await Promise.all([redis(...durable()), redis(...durable(), "--requirepass", "hunter2")]);
    const [plain, right, wrong, none] = await Promise.all([
      look(`redis://127.0.0.1:${open}`),
      look(`redis://:hunter2@127.0.0.1:${closed}/0`),
      look(`redis://:other@127.0.0.1:${closed}`),
      look(`redis://127.0.0.1:${closed}`),
    ]);
    expect(plain).toMatchObject([
      {
        status: "ok",
        message: expect.stringMatching(/is Redis \d+\.\d+\.\d+, evicts nothing, and keeps what.*always/),
      },
    ]);
    expect(right).toMatchObject([{ status: "ok" }]);
    expect(wrong).toMatchObject([{ status: "fail", message: expect.stringMatching(/cannot be asked: WRONGPASS/) }]);
    expect(none).toMatchObject([{ status: "warn", message: expect.stringMatching(/tells nothing of itself/) }]);
  });

  test("that evicts, forgets at its end, or syncs each second is told", async () => {
    const evicting = ["--maxmemory-policy", "allkeys-lru"];
    const [bad, lazy] = await Promise.all([redis(...evicting), redis("--appendonly", "yes")]);
    const [first, second] = await Promise.all([look(`redis://127.0.0.1:${bad}`), look(`redis://127.0.0.1:${lazy}`)]);
    expect(first).toMatchObject([
      { status: "fail", message: expect.stringMatching(/evicts by allkeys-lru/) },
      { status: "warn", message: expect.stringMatching(/has appendonly off/) },
    ]);
    expect(second).toMatchObject([{ status: "warn", fix: "CONFIG SET appendfsync always." }]);
  });
});

test("what is no Redis, not there, or no address", async () => {
  const { url } = await serve(acknowledged);
  const [other, gone, none] = await Promise.all([
    look(url.replace("http:", "redis:")),
    look((await deadAddress()).replace("http:", "redis:")),
    look("localhost:6379"),
  ]);
  expect(other).toMatchObject([
    { status: "fail", message: expect.stringMatching(/does not speak Redis|cannot be asked/) },
  ]);
  expect(gone).toMatchObject([{ status: "fail", message: expect.stringMatching(/cannot be asked: ECONNREFUSED/) }]);
  expect(none).toMatchObject([{ status: "fail", message: "REDIS_URL is no address of a Redis." }]);
});
