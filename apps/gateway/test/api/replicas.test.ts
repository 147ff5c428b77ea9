import { randomUUID } from "node:crypto";
import { createSandbox, type Sandbox } from "@agent-events/sandbox";
import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agent } from "../support/agent.ts";
import { Following } from "../support/event-stream.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

describe.skipIf(!redisBinary)("two gateways over one Redis", () => {
  let redis: RedisServer;
  let sandbox: Sandbox;
  let one: TestGateway;
  let other: TestGateway;
  beforeAll(async () => {
    [redis, sandbox] = await Promise.all([RedisServer.start(...durable()), createSandbox({ agent })]);
    const store = { redis: redis.url, prefix: `${randomUUID()}:` };
    [one, other] = await Promise.all([
      startTestGateway({ store, sandbox, quotas: { starts: 50 } }),
      startTestGateway({ store, sandbox, quotas: { starts: 50 } }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([one?.close(), other?.close(), sandbox?.close()]);
    await redis?.stop();
  });

  const key = () => one.key.secret;
  const follow = async (run: string) =>
    new Following(
      await other.request(`/v1/runs/${run}/events`, { key: key(), headers: { accept: "text/event-stream" } }),
    );

  test("a delivery at one is streamed by the other", async () => {
    const { id } = await (await one.start({ message: "silence" })).json();
    const following = await follow(id);
    expect(await following.next()).toMatchObject({ id: "1", event: "acknowledged" });
    expect((await one.deliver(id, { agent_response: "message", message: "from afar" })).status).toBe(200);
    expect((await following.rest()).map(({ event }) => event)).toEqual(["message", "end"]);
  });

  test("a run that one has started, the other stops", async () => {
    const { id } = await (await one.start({ message: "silence" })).json();
    const waiting = one.start({ message: "silence", session: "w" }, { prefer: "wait=10" });
    const runs = async () => (await (await other.request("/v1/sessions/w/runs", { key: key() })).json()).runs;
    await expect.poll(runs).toMatchObject([{ status: "running" }]);
    for (const run of [id, (await runs())[0].id]) {
      const stopped = await other.request(`/v1/runs/${run}/stop`, { method: "POST", key: key() });
      expect((await stopped.json()).status).toBe("stopped");
    }
    expect([(await waiting).status, (await (await waiting).json()).status]).toEqual([200, "stopped"]);
  });

  test("an Idempotency-Key starts one run, wherever the requests arrive", async () => {
    const headers = { "idempotency-key": randomUUID(), authorization: `Bearer ${key()}` };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? one : other).start({ message: "slow 20" }, headers)),
    );
    const runs = await Promise.all(answers.map((answer) => answer.json()));
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(sandbox.calls().filter(({ body }) => body.includes(runs[0].id))).toHaveLength(1);
  });

  test("the quota of starts is one for both", async () => {
    const { secret } = await one.createKey();
    const headers = { authorization: `Bearer ${secret}` };
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 ? one : other).start({ message: "silence" }, headers)),
    );
    // A minute may end in between, and then another begins to count.
    const started = answers.filter(({ status }) => status === 202).length;
    expect(started).toBeGreaterThanOrEqual(50);
    expect(answers.filter(({ status }) => status !== 202 && status !== 429)).toEqual([]);
  });

  test("a Redis that is gone is 503, and a stream is told to come back", async () => {
    const { id } = await (await one.start({ message: "silence" })).json();
    const following = await follow(id);
    await following.next();
    await redis.kill();
    const asked = await one.request(`/v1/runs/${id}`);
    expect([asked.status, asked.headers.get("retry-after")]).toEqual([503, "5"]);
    expect((await one.start({ message: "hello" })).status).toBe(503);
    await redis.restart();
    await expect.poll(async () => (await one.request(`/v1/runs/${id}`)).status).toBe(200);
    await one.deliver(id, { agent_response: "message", message: "back again" });
    const events = (await following.rest()).map(({ event }) => event);
    // The other may have found out, or have slept through it.
    expect([["message", "end"], ["reconnect"]]).toContainEqual(events);
    const again = (await (await follow(id)).rest()).map(({ event }) => event);
    expect(again).toEqual(["acknowledged", "message", "end"]);
  });
});
