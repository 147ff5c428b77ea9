import { expect, test } from "vitest";
import { manualClock } from "../src/index.ts";
import { answering, receiver } from "./receivers.ts";
import { delivers, open, request, says, verified } from "./sandboxes.ts";

/** A webhook whose receiver is down, and so many calls to it that a thousand copies wait for another attempt. */
async function crowded() {
  const agent = delivers({ ...says("one"), copies: 100 }, { ...says("two"), copies: 100 });
  const clock = manualClock();
  const world = await open({ agent, clock });
  const down = await verified(world, (await answering((response) => response.writeHead(500).end())).url);
  for (let calls = 0; calls < 5; calls++) {
    await world.client.execute(request(down));
    await world.sandbox.waiting();
  }
  return { ...world, clock, down };
}

test("a receiver that is down keeps no call from being accepted, and no other receiver from its deliveries", async () => {
  const world = await crowded();
  const { url, deliveries } = await receiver({ now: world.clock.now });
  const up = await verified(world, url);
  await world.client.execute(request(up));
  await world.client.execute(request(world.down));
  await world.sandbox.waiting();
  expect(deliveries).toHaveLength(200);
});

test("what fails while a thousand deliveries wait for the same receiver is not sent again, and says why", async () => {
  const { sandbox, client, clock, down } = await crowded();
  await client.execute(request(down));
  await sandbox.waiting();
  const [before, last] = sandbox.deliveries().slice(-3);
  expect([before?.state, last?.state, last?.attempts.length]).toEqual(["waiting", "not-sent", 100]);
  expect(last?.reason).toBe(
    "answered 500: only 200 counts; not sent again, since 1000 deliveries, or 32 MiB of them, wait for that already",
  );
  for (const wait of [30_000, 150_000]) {
    await clock.advance(wait);
    await sandbox.waiting();
  }
  await client.webhooks.update({ id: down.id, action: "activate" });
  await sandbox.waiting();
  await client.execute(request(down));
  await sandbox.waiting();
  expect(sandbox.deliveries().at(-1)).toMatchObject({ state: "waiting", reason: undefined });
});

test("what waits for one receiver is bounded in bytes, too", async () => {
  const world = await open({ agent: delivers({ ...says("Hello"), copies: 50 }), clock: manualClock() });
  const down = await verified(world, (await answering((response) => response.writeHead(500).end())).url);
  const client_metadata = { ballast: "x".repeat(1_000_000) };
  await world.client.execute(request(down, { client_metadata }));
  await world.sandbox.waiting();
  // Some of the copies wait, and others do not.
  expect(world.sandbox.deliveries().at(-1)).toMatchObject({ state: "waiting" });
  await world.client.execute(request(down, { client_metadata }));
  await world.sandbox.waiting();
  expect(world.sandbox.deliveries().at(-1)?.reason).toContain("or 32 MiB of them, wait for that already");
});

test("of executions a thousand are under way at most, and one that is over makes room", async () => {
  const clock = manualClock();
  const agent = delivers({ ...says("Hello"), after: 60_000 });
  const { sandbox, client } = await open({ agent, clock, rateLimit: { limit: 10_000 } });
  sandbox.onEventSource("source", () => {});
  const call = () => client.execute(request(undefined, { event_source_target: { event_source: "source" } }));
  for (let calls = 0; calls < 1_000; calls++) await call();
  await expect(call()).rejects.toMatchObject({
    type: "service_unavailable",
    detail: "1000 executions are under way; wait for some.",
  });
  await sandbox.waiting();
  await clock.advance(60_000);
  await sandbox.idle();
  await expect(call()).resolves.toHaveProperty("session");
});

test("a caller that goes away before its call is answered leaves nothing behind that never ends", async () => {
  const plan = delivers(says("Hello"));
  const { sandbox } = await open({
    agent: (call) => ({ ...plan(call), acknowledgement: { kind: "accept", after: 1_000, last: false } }),
  });
  const leaving = new AbortController();
  sandbox.onEventSource("source", () => {});
  const asked = fetch(`${sandbox.url}/ai-agents.events.execute-async`, {
    method: "POST",
    headers: { authorization: "Bearer any", "content-type": "application/json" },
    body: JSON.stringify(request(undefined, { event_source_target: { event_source: "source" } })),
    signal: leaving.signal,
  });
  sandbox.subscribe(({ id }) => sandbox.call(id)?.session && leaving.abort());
  await expect(asked).rejects.toThrow();
  await sandbox.idle();
  expect(sandbox.deliveries()).toMatchObject([{ state: "delivered" }]);
});
