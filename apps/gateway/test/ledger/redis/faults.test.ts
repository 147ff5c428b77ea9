import { once } from "node:events";
import { inspect } from "node:util";
import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Ledger, LedgerUnavailableError, redisLedger } from "../../../src/ledger/index.ts";
import { openLedger, redisPlace } from "../suite/place.ts";
import { sampleKey, sampleReservation, sampleToken } from "../suite/sample.ts";

const patience = { timeout: 90_000, interval: 50 };

describe.skipIf(!redisBinary)("faults of Redis", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start(...durable());
  });
  afterAll(() => server?.stop());

  const refused = async (work: Promise<unknown>): Promise<Error> => {
    const error = await work.then(
      () => new Error("it was done"),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(LedgerUnavailableError);
    return error as Error;
  };
  const comesBack = (ledger: Ledger) => vi.waitFor(() => ledger.getKey(sampleKey(1).id), patience);

  test("a server that ends is told at once; when it is back, so is the ledger, and with what it had", async () => {
    const ledger = await openLedger(redisPlace(server.url));
    await ledger.putKey(sampleKey(1));
    await server.kill();
    const error = await vi.waitFor(() => refused(ledger.getKey(sampleKey(1).id)), patience);
    expect(error.message).toMatch(/^Redis cannot be reached: .*; check that Redis runs and REDIS_URL leads to it/);
    await server.restart();
    expect(await comesBack(ledger)).toStrictEqual(sampleKey(1));
  });

  test("a server that hangs is told within a second, and used again when it goes on", async () => {
    const ledger = await openLedger(redisPlace(server.url));
    await ledger.putKey(sampleKey(1));
    server.freeze();
    onTestFinished(() => server.thaw());
    const errors = await Promise.all([refused(ledger.getKey("a")), refused(ledger.reserve(sampleReservation(1)))]);
    for (const { message } of errors) expect(message).toContain("it did not answer within 1000 ms");
    server.thaw();
    expect(await comesBack(ledger)).toStrictEqual(sampleKey(1));
  });

  test("a server that became a replica is left for whoever is at the address then", async () => {
    const ledger = await openLedger(redisPlace(server.url));
    await ledger.putKey(sampleKey(1));
    await server.tell("REPLICAOF", "127.0.0.1", "1");
    onTestFinished(async () => void (await server.tell("REPLICAOF", "NO", "ONE")));
    expect((await refused(ledger.putKey(sampleKey(1)))).message).toMatch(/replica/);
    await refused(redisLedger(server.url));
    await server.tell("REPLICAOF", "NO", "ONE");
    await vi.waitFor(() => ledger.putKey(sampleKey(2)), patience);
  });

  test("a refusal that another connection would not mend says what to do", async () => {
    await server.tell("ACL", "SETUSER", "reader", "on", ">reading", "~*", "+@read", "+info", "+hello", "+client");
    const ledger = await redisLedger(server.url.replace("//", "//reader:reading@"));
    onTestFinished(() => ledger.close());
    expect((await refused(ledger.putKey(sampleKey(1)))).message).toMatch(/^Redis refused: NOPERM .*see `ACL SETUSER`$/);
    expect(await ledger.getKey("nobody")).toBeUndefined();
  });

  test("a wrong password, and an address that is none, are told without the password", async () => {
    await server.tell("ACL", "SETUSER", "locked", "on", ">right", "+@all");
    const wrong = await refused(redisLedger(server.url.replace("//", "//locked:hunter2@")));
    expect(wrong.message).toContain("check user and password in REDIS_URL");
    const none = await redisLedger("redis://:hunter2@host:port").catch((reason: unknown) => reason);
    expect(none).toBeInstanceOf(RangeError);
    for (const error of [wrong, none]) expect(inspect(error, { depth: 20 })).not.toContain("hunter2");
  });

  test("a turn that cannot be kept, because the server is gone, is told to the work before another may have it", async () => {
    const ledger = await openLedger(redisPlace(server.url), { lease: 6_000 });
    const began = performance.now();
    const why = await ledger.exclusively("w", async (signal) => {
      await server.kill();
      await once(signal, "abort");
      return signal.reason;
    });
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(why).toMatchObject({
      name: "LedgerUnavailableError",
      message: expect.stringContaining("could not be kept"),
    });
    await server.restart();
  });

  test("everything lies under the prefix, and what is kept for a time is let go of by Redis", async () => {
    const place = redisPlace(server.url);
    const now = Date.now();
    const ledger = await openLedger(place);
    await ledger.putReadToken(sampleToken(1, { expiresAt: now + 900_000 }));
    await ledger.reserve(sampleReservation(1, { expiresAt: now + 86_400_000 }));
    await ledger.countPost("key1", now);
    const lives = await ledger.exclusively("w", async () => {
      const keys = (await server.tell("KEYS", `${place.prefix}*`)) as string[];
      const seconds = async (key: string) => Math.round(Number(await server.tell("PTTL", key)) / 1000);
      return Promise.all(keys.sort().map(async (key) => [key.slice(place.prefix.length), await seconds(key)]));
    });
    // Twenty seconds are left to a slow machine.
    const within = (most: number) => expect.toSatisfy((seconds: number) => seconds > most - 20 && seconds <= most);
    expect(lives).toEqual([
      ["ledger:lease:w", within(30)],
      [expect.stringMatching(/^ledger:read-token:token\d+$/), within(900)],
      ["ledger:reservation:key1:order-17", within(86_400)],
      [expect.stringMatching(/^ledger:starts:key1:\d+$/), within(120)],
    ]);
  });
});
