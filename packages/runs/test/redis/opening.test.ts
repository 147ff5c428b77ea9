import { once } from "node:events";
import { createServer } from "node:net";
import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { createClient, createCluster } from "redis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { StoreUnavailableError } from "../../src/errors/store-unavailable-error.ts";
import { RedisUnsuitableError, redis } from "../../src/store/redis/index.ts";
import { check } from "../../src/store/redis/link/info.ts";
import { record, runId } from "../store/suite/sample.ts";
import { freshPrefix } from "./place.ts";

async function refusal(opening: Promise<unknown>): Promise<Error> {
  return opening.then(
    () => expect.fail("it opened"),
    (error) => error,
  );
}

describe("opening, without a server", () => {
  test.each(["127.0.0.1", "localhost"])("says at once that nothing listens at %s", async (host) => {
    const started = performance.now();
    const error = await refusal(redis(`redis://${host}:1`));
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toMatch(/Redis cannot be opened: .*ECONNREFUSED.*; check that it runs/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("gives up on something that listens and never answers", async () => {
    const { promise: heard, resolve } = Promise.withResolvers<void>();
    const silent = createServer((socket) => socket.once("data", () => resolve())).listen(0, "127.0.0.1");
    onTestFinished(() => void silent.close());
    await once(silent, "listening");
    const { port } = silent.address() as { port: number };
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const opening = refusal(redis(`redis://127.0.0.1:${port}`));
    await heard;
    vi.advanceTimersByTime(5000);
    const error = await opening;
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toContain("no answer within 5000 ms");
  });

  test.each(["localhost:6379", "http://localhost", "redis://localhost/first", ""])(
    "refuses the address %j",
    async (url) => {
      expect(await refusal(redis(url))).toBeInstanceOf(RangeError);
    },
  );

  test("does not tell the password of an address that it refuses", async () => {
    expect(String(await refusal(redis("redis://user:secret@localhost/first")))).not.toContain("secret");
  });

  test.each([{ prefix: "a{b" }, { timeout: 0 }, { timeout: Number.NaN }, { retention: -1 }])(
    "refuses the options %j",
    async (options) => expect(await refusal(redis("redis://127.0.0.1:1", options))).toBeInstanceOf(RangeError),
  );

  test("refuses a client that is not connected", async () => {
    const error = await refusal(redis(createClient()));
    expect(error.message).toBe("the client is not connected; await its connect() first");
    expect(await refusal(redis(createCluster({ rootNodes: [] })))).toBeInstanceOf(StoreUnavailableError);
  });

  test.each([
    [{ redis_version: "6.2.14" }, /the server speaks Redis 6.2.14; use Redis 7/],
    [{}, /the server speaks Redis unknown/],
    [{ redis_version: "7.4.0", role: "slave" }, /is a replica/],
    [{ redis_version: "7.4.0" }, /evicts keys .*\(maxmemory-policy unknown\).*set maxmemory-policy to noeviction/],
  ])("refuses a server that says %j", (said, reason) => {
    expect(() => check(new Map(Object.entries(said)))).toThrow(reason);
  });
});

describe.skipIf(!redisBinary)("opening", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server?.stop());

  const configure = async (memory: string, policy: string) => {
    await server.tell("CONFIG", "SET", "maxmemory", memory, "maxmemory-policy", policy);
    onTestFinished(
      async () => void (await server.tell("CONFIG", "SET", "maxmemory", "0", "maxmemory-policy", "noeviction")),
    );
  };

  test.each(["allkeys-lru", "volatile-lru", "volatile-ttl", "allkeys-random"])(
    "refuses a server with a limit and the policy %s",
    async (policy) => {
      await configure("100mb", policy);
      const error = await refusal(redis(server.url));
      expect(error).toBeInstanceOf(RedisUnsuitableError);
      expect(error.message).toContain(policy);
      const client = await createClient({ url: server.url }).connect();
      onTestFinished(() => client.destroy());
      expect(await refusal(redis(client))).toBeInstanceOf(RedisUnsuitableError);
    },
  );

  test.each([
    ["100mb", "noeviction"],
    ["0", "allkeys-lru"],
  ])("takes a server with a limit of %s and the policy %s, which evicts nothing", async (memory, policy) => {
    await configure(memory, policy);
    await (await redis(server.url)).close();
  });

  test("a wrong password is told, but not which", async () => {
    await server.tell("ACL", "SETUSER", "locked", "on", ">right", "+@all");
    const error = await refusal(redis(server.url.replace("//", "//locked:secret@")));
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toContain("check user and password");
    expect(error.message).not.toContain("secret");
  });

  test("no CONFIG is needed, and a user that may not ask INFO either is told what to allow", async () => {
    const prefix = freshPrefix();
    const allowed = [`~${prefix}*`, `&${prefix}*`, "+@all", "-@admin", "-@dangerous"];
    await server.tell("ACL", "SETUSER", "app", "on", ">pass", ...allowed);
    const url = server.url.replace("//", "//app:pass@");
    const error = await refusal(redis(url, { prefix }));
    expect(error).toBeInstanceOf(RedisUnsuitableError);
    expect(error.message).toContain("+info");
    await server.tell("ACL", "SETUSER", "app", "+info");
    const store = await redis(url, { prefix });
    onTestFinished(() => store.close());
    await store.create(record(1));
    await store.watch(runId(1), () => {});
    expect(await store.list({ limit: 10 })).toHaveLength(1);
  });

  test("a replica is refused, as it may be one only for now", async () => {
    await server.tell("REPLICAOF", "127.0.0.1", "1");
    onTestFinished(async () => void (await server.tell("REPLICAOF", "NO", "ONE")));
    const error = await refusal(redis(server.url));
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toContain("replica");
  });
});
