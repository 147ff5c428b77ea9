import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { type ManualClock, manualClock, type Sandbox } from "../src/index.ts";
import { answering, listening, receiver, SECRET } from "./receivers.ts";
import { delivers, open, request, says, verified } from "./sandboxes.ts";

/** Lets all three attempts of everything that waits be made. */
async function exhaust(sandbox: Sandbox, clock: ManualClock): Promise<void> {
  for (const wait of [0, 30_000, 150_000]) {
    await clock.advance(wait);
    await sandbox.waiting();
  }
}

/** A webhook that has just lost three deliveries in a row. */
async function degraded() {
  const clock = manualClock();
  const world = await open({ agent: delivers(says("Hello")), clock });
  const receiving = { fails: true, challenges: 0 };
  const url = await listening(async (incoming, response) => {
    const body = JSON.parse(Buffer.concat(await incoming.toArray()).toString());
    if (body.type === "verify") receiving.challenges++;
    const fails = receiving.fails && (body.type !== "verify" || receiving.challenges > 1);
    response.writeHead(fails ? 500 : 200).end(JSON.stringify(body.verify ?? {}));
  });
  const webhook = await verified(world, url);
  for (let calls = 0; calls < 3; calls++) await world.client.execute(request(webhook));
  await exhaust(world.sandbox, clock);
  const state = () => world.sandbox.webhooks()[0];
  return { ...world, clock, webhook, receiving, state };
}

test("two lost deliveries do not degrade a webhook, and one that arrives is a new beginning", async () => {
  const clock = manualClock();
  const world = await open({ agent: delivers(says("Hello")), clock });
  const answers = [500, 500, 500, 500, 500, 500, 200, 500, 500, 500];
  const { url } = await answering((response) => response.writeHead(answers.shift() ?? 200).end());
  const webhook = await verified(world, url);
  const lost: unknown[] = [];
  for (let calls = 0; calls < 4; calls++) {
    await world.client.execute(request(webhook));
    await world.sandbox.waiting();
    await exhaust(world.sandbox, clock);
    lost.push(world.sandbox.webhooks()[0]?.lost);
  }
  expect(lost).toEqual([1, 2, 0, 1]);
  expect(world.sandbox.webhooks()[0]).toMatchObject({ status: "active", degraded: false });
});

test.each([
  ["forged", { signature: "wrong" as const }],
  ["stale", { age: 600_000 }],
])("deliveries that are %s go out once, and a receiver that refuses them keeps its webhook", async (_, fault) => {
  const clock = manualClock();
  const world = await open({ agent: delivers(...Array(4).fill({ ...says("Hello"), ...fault })), clock });
  const { url, deliveries } = await receiver({ now: clock.now });
  const webhook = await verified(world, url);
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  expect(deliveries).toEqual([]);
  const refused = world.sandbox.deliveries().slice(1);
  expect(refused.map(({ state, attempts }) => [state, attempts.length])).toEqual(Array(4).fill(["refused", 1]));
  expect(world.sandbox.webhooks()[0]).toMatchObject({ status: "active", lost: 0 });
});

test("the third delivery lost in a row degrades a webhook: it is unverified, as the API tells", async () => {
  const { client, webhook, state } = await degraded();
  expect(state()).toMatchObject({ status: "unverified", degraded: true, lost: 3, verification: "waiting" });
  expect((await client.webhooks.get({ id: webhook.id })).webhook.status).toBe("unverified");
});

test("while a webhook is degraded, events fail without an attempt", async () => {
  const { sandbox, client, webhook } = await degraded();
  await client.execute(request(webhook));
  await sandbox.idle();
  const { state, reason, attempts } = sandbox.deliveries().at(-1) ?? {};
  expect([state, attempts]).toEqual(["not-sent", []]);
  expect(reason).toContain("the webhook is degraded");
});

test("what is queued when a webhook is degraded fails without a further attempt", async () => {
  const { sandbox, client, clock, webhook, receiving } = await degraded();
  receiving.fails = false;
  await client.webhooks.update({ id: webhook.id, action: "activate" });
  await sandbox.waiting();
  receiving.fails = true;
  // Three are one attempt ahead of a fourth, whose second finds the webhook degraded.
  for (let calls = 0; calls < 3; calls++) await client.execute(request(webhook));
  await sandbox.waiting();
  await clock.advance(30_000);
  await sandbox.waiting();
  await clock.advance(140_000);
  await client.execute(request(webhook));
  for (const wait of [10_000, 20_000]) {
    await sandbox.waiting();
    await clock.advance(wait);
  }
  await sandbox.waiting();
  const { state, attempts } = sandbox.deliveries().at(-1) ?? {};
  expect([state, attempts?.length]).toEqual(["not-sent", 1]);
});

test("a degraded webhook is challenged again every five minutes, and active once it answers", async () => {
  const { sandbox, clock, receiving, state } = await degraded();
  expect(receiving.challenges).toBe(1);
  await clock.advance(300_000);
  await sandbox.waiting();
  expect(receiving.challenges).toBe(2);
  await exhaust(sandbox, clock);
  expect(state()).toMatchObject({ degraded: true, verification: "failed" });
  receiving.fails = false;
  await clock.advance(300_000);
  await sandbox.waiting();
  expect(state()).toMatchObject({ status: "active", degraded: false, lost: 0, verification: "answered" });
});

test("webhooks.update with action activate challenges a degraded webhook at once", async () => {
  const { sandbox, client, webhook, receiving, state, clock } = await degraded();
  receiving.fails = false;
  await client.webhooks.update({ id: webhook.id, action: "activate" });
  await sandbox.waiting();
  expect(state()).toMatchObject({ status: "active", degraded: false });
  const { challenges } = receiving;
  // The challenge that was planned before is not sent any more.
  await clock.advance(600_000);
  await sandbox.waiting();
  expect(receiving.challenges).toBe(challenges);
});

test("a webhook that answers its challenge on the third attempt is active then", async () => {
  const clock = manualClock();
  const world = await open({ clock });
  let challenges = 0;
  const url = await listening(async (incoming, response) => {
    const { verify } = JSON.parse(Buffer.concat(await incoming.toArray()).toString());
    response.writeHead(++challenges < 3 ? 503 : 200).end(JSON.stringify(verify));
  });
  await verified(world, url);
  await exhaust(world.sandbox, clock);
  expect(world.sandbox.webhooks()[0]?.status).toBe("active");
});

test("a call right after webhooks.create waits for the challenge that is under way", async () => {
  const { sandbox, client } = await open({ agent: delivers(says("Hello")) });
  const asked = Promise.withResolvers<() => void>();
  const url = await listening(async (incoming, response) => {
    const { verify } = JSON.parse(Buffer.concat(await incoming.toArray()).toString());
    if (verify) asked.resolve(() => response.end(JSON.stringify(verify)));
    else response.end();
  });
  const { webhook } = await client.webhooks.create({ url, secret: SECRET, event_types: ["ai_agent_response"] });
  const answer = await asked.promise;
  const recorded = new Promise<void>((resolve) =>
    sandbox.subscribe(() => sandbox.deliveries().length === 2 && resolve()),
  );
  await client.execute(request(webhook));
  await recorded;
  await setImmediate();
  answer();
  await sandbox.idle();
  expect(sandbox.deliveries().map(({ state }) => state)).toEqual(["delivered", "delivered"]);
});

test("a webhook that is moved while its challenge is answered has to answer the new one", async () => {
  const world = await open();
  const asked = Promise.withResolvers<() => void>();
  const url = await listening(async (incoming, response) => {
    const { verify } = JSON.parse(Buffer.concat(await incoming.toArray()).toString());
    asked.resolve(() => response.end(JSON.stringify(verify)));
  });
  const { webhook } = await world.client.webhooks.create({ url, secret: SECRET });
  const answer = await asked.promise;
  await world.client.webhooks.update({ id: webhook.id, url: await listening((_, response) => response.end("no")) });
  answer();
  await world.sandbox.waiting();
  expect(world.sandbox.webhooks()[0]?.status).toBe("unverified");
});

test.each([
  ["is inactive", { action: "deactivate" } as const, "the webhook is inactive"],
  ["does not subscribe", { event_types: { set: ["work_created"] } }, "does not subscribe to ai_agent_response"],
])("to a webhook that %s, calls are accepted and deliveries fail visibly", async (_, change, reason) => {
  const world = await open({ agent: delivers(says("Hello")) });
  const webhook = await verified(world, (await receiver()).url);
  await world.client.webhooks.update({ id: webhook.id, ...change });
  await world.client.execute(request(webhook));
  await world.sandbox.idle();
  const delivery = world.sandbox.deliveries().at(-1);
  expect(delivery).toMatchObject({ state: "not-sent", attempts: [] });
  expect(delivery?.reason).toContain(reason);
});
