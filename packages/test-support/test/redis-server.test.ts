import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { howToInstallRedis, redisBinary } from "../src/redis-binary.ts";
import { durable } from "../src/redis-durable.ts";
import { RedisServer } from "../src/redis-server.ts";

test.skipIf(!redisBinary && !process.env["CI"])(
  `there is a Redis to start; where there is none: ${howToInstallRedis}`,
  () => expect(redisBinary ?? "", howToInstallRedis).toMatch(/(redis|valkey)-server$/),
);

describe.skipIf(!redisBinary)("a server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start(...durable());
  });
  afterAll(() => server?.stop());

  test("that was killed can be restarted, with its data", async () => {
    await server.tell("SET", "kept", "yes");
    await server.kill();
    await expect(createClient({ url: server.url, socket: { reconnectStrategy: false } }).connect()).rejects.toThrow();
    await server.restart();
    expect(await server.tell("GET", "kept")).toBe("yes");
  });

  test("that is frozen answers once it is thawed", async () => {
    const client = await createClient({ url: server.url }).connect();
    onTestFinished(() => client.destroy());
    server.freeze();
    onTestFinished(() => server.thaw());
    const late = client.ping();
    expect(await Promise.race([late, setTimeout(200, "nothing yet")])).toBe("nothing yet");
    server.thaw();
    expect(await late).toBe("PONG");
  });

  test("that is stopped leaves nothing", async () => {
    const other = await RedisServer.start();
    onTestFinished(() => other.stop());
    const { dir: folder } = (await other.tell("CONFIG", "GET", "dir")) as { dir: string };
    expect(existsSync(folder)).toBe(true);
    await other.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(fetch(`http://127.0.0.1:${other.port}`)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });

  test("that does not start tells what it printed", async () => {
    const starting = RedisServer.start("--maxmemory-policy", "forget-everything");
    await expect(starting).rejects.toMatchObject({
      name: "RedisStartError",
      message: expect.stringContaining("forget-everything"),
    });
  });
});
