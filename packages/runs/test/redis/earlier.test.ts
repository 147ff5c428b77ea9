import { redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { redis } from "../../src/store/redis/index.ts";
import { entry, record, runId, START } from "../store/suite/sample.ts";
import { freshPrefix } from "./place.ts";

describe.skipIf(!redisBinary)("what was written before runs had owners", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server?.stop());

  /** Writes the nth run, key by key, as it was written then. */
  const write = async (prefix: string, n: number) => {
    const client = await createClient({ url: server.url }).connect();
    const { id, sessionObject, agent, request, createdAt, deadline, idle } = record(n);
    const index = `${prefix}{index}`;
    const member = { score: 0, value: id };
    for (const name of ["all", "open", `of:${sessionObject}`]) await client.zAdd(`${index}:${name}`, member);
    await client.sAdd(`${index}:open-of:${sessionObject}`, id);
    await client.zAdd(`${index}:due`, { score: createdAt, value: id });
    await client.zAdd(`${index}:visits`, { score: Date.now() + 100, value: JSON.stringify([id, sessionObject]) });
    await client.hSet(`${prefix}{${id}}:run`, {
      record: JSON.stringify({ id, sessionObject, agent, request, createdAt, deadline, idle }),
      sessionObject: JSON.stringify(sessionObject),
      updatedAt: createdAt,
      status: "starting",
      seq: 0,
    });
    client.destroy();
  };

  const open = async (prefix: string, retention?: number) => {
    const store = await redis(server.url, { prefix, retention });
    onTestFinished(() => store.close());
    return store;
  };

  test("is read, listed, found and goes on, beside runs that have an owner", async () => {
    const prefix = freshPrefix();
    await write(prefix, 1);
    const store = await open(prefix);
    await store.create(record(2, { owner: "north" }));
    expect(await store.get(runId(1))).toEqual({
      ...record(1),
      status: "starting",
      session: undefined,
      seq: 0,
      updatedAt: START + 1,
    });
    expect((await store.list({ limit: 10 })).map(({ id, owner }) => [id, owner])).toEqual([
      [runId(2), "north"],
      [runId(1), undefined],
    ]);
    expect((await store.list({ owner: "north", limit: 10 })).map(({ id }) => id)).toEqual([runId(2)]);
    expect(await store.append(runId(1), entry("message", { session: "s" }))).toMatchObject({ stored: true });
    expect((await store.list({ status: "succeeded", limit: 10 })).map(({ id }) => id)).toEqual([runId(1)]);
    expect(await store.list({ owner: "north", status: "succeeded", limit: 10 })).toEqual([]);
  });

  test("goes, with every trace, once it has had its time", async () => {
    const prefix = freshPrefix();
    await write(prefix, 1);
    const store = await open(prefix, 300);
    await store.append(runId(1), entry("message"));
    await vi.waitFor(
      async () => {
        await store.due(START, 10);
        expect(await server.tell("KEYS", `${prefix}*`)).toEqual([]);
      },
      { timeout: 90_000, interval: 50 },
    );
  });
});
