import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { outcomeOf } from "@agent-events/test-support/outcome-of";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createOccurrences } from "../src/conversation/occurrences.ts";
import { createSandbox, manualClock, realClock, type SandboxOptions } from "../src/index.ts";
import { listening, receiver, SECRET } from "./receivers.ts";
import { delivers, open, request, says, verified } from "./sandboxes.ts";

/** All that a sandbox does in one conversation. */
async function conversation(options: SandboxOptions, url: string): Promise<unknown> {
  const clock = manualClock(1_798_761_600_000);
  const world = await open({ clock, ...options });
  const { webhook } = await world.client.webhooks.create({ url, event_types: ["ai_agent_response"] });
  await world.sandbox.idle();
  for (const message of ["shuffle", "duplicate", "Hello"]) {
    const arrived = new Promise<void>((resolve) => world.sandbox.subscribe(() => resolve()));
    const answered = world.client.execute(request(webhook, { event: { input_message: { message } } }));
    await arrived;
    // The agent takes its time before it answers the call, and between deliveries.
    let isIdle = false;
    world.sandbox.idle().then(() => {
      isIdle = true;
    });
    for (;;) {
      await world.sandbox.waiting();
      if (isIdle) break;
      await clock.advance(100);
    }
    await answered;
  }
  return world.sandbox.deliveries().map(({ body, state }) => ({ body, state }));
}

test("the same seed makes the same run, byte for byte, and another seed another", async () => {
  const url = await listening(async (incoming, response) => {
    const { verify = {} } = JSON.parse(Buffer.concat(await incoming.toArray()).toString());
    response.end(JSON.stringify(verify));
  });
  const first = await conversation({ seed: 7 }, url);
  expect((first as unknown[]).length).toBeGreaterThan(6);
  expect(await conversation({ seed: 7 }, url)).toEqual(first);
  expect(await conversation({ seed: 8 }, url)).not.toEqual(first);
});

/** What is delivered of calls that arrive in an order, without that which tells of the order. */
async function arriving(messages: readonly string[], order: readonly number[]): Promise<unknown> {
  const world = await open({ clock: realClock({ speed: 100 }) });
  const webhook = await verified(world, (await receiver()).url);
  for (const index of order) {
    const message = messages[index] ?? "";
    await world.client.execute(request(webhook, { event: { input_message: { message } }, session_object: `${index}` }));
  }
  await world.sandbox.idle();
  await world.client.webhooks.update({ id: webhook.id, action: "activate", secret: "dGhlLW5leHQtc2VjcmV0" });
  const drawn = world.sandbox.deliveries().map(({ eventId, body }) => {
    const { verify, ai_agent_response: { session: _, ...said } = {} } = JSON.parse(body);
    return { eventId, verify, ...said };
  });
  return Map.groupBy(drawn, ({ session_object }) => session_object);
}

test("what is drawn by lot for a call does not depend on which of several arrives first", async () => {
  const messages = ["Hello", "shuffle", "duplicate", "Hello?", "skills"];
  const drawn = await arriving(messages, [0, 1, 2, 3, 4]);
  expect(await arriving(messages, [4, 2, 3, 1, 0])).toEqual(drawn);
});

test("a message that is said again is another call, with ids of its own", async () => {
  const { sandbox, client } = await open();
  const webhook = await verified({ sandbox, client }, (await receiver()).url);
  for (let calls = 0; calls < 2; calls++) await client.execute(request(webhook));
  await sandbox.idle();
  const ids = sandbox.deliveries().map(({ eventId }) => eventId);
  expect(ids.length).toBeGreaterThan(8);
  expect(new Set(ids).size).toBe(ids.length);
});

test("no text ever has a number twice, however many others were counted meanwhile", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c", "d", "e")), (texts) => {
      const count = createOccurrences(2);
      const numbered = texts.map((text) => `${text} ${count(text)}`);
      expect(new Set(numbered).size).toBe(texts.length);
    }),
  );
});

test("a seed decides the order of deliveries that are shuffled", async () => {
  const said = (number: number) => says(`${number}`);
  const plan = delivers(...[1, 2, 3, 4, 5, 6].map(said));
  const order = async (seed: number) => {
    const world = await open({ seed, agent: (call) => ({ ...plan(call), shuffled: true }) });
    const webhook = await verified(world, (await receiver()).url);
    await world.client.execute(request(webhook));
    await world.sandbox.idle();
    const bodies = world.sandbox
      .deliveries()
      .slice(1)
      .map(({ body }) => JSON.parse(body));
    return bodies.map((body) => body.ai_agent_response.message).join("");
  };
  const orders = await Promise.all([1, 1, 2, 3].map(order));
  expect(orders[0]).toBe(orders[1]);
  expect(new Set(orders).size).toBeGreaterThan(1);
  for (const one of orders) expect([...one].sort().join("")).toBe("123456");
});

test("several run side by side, and know nothing of each other", async () => {
  const [one, other] = await Promise.all([open(), open()]);
  await one.client.webhooks.create({ url: "http://127.0.0.1:1/" });
  expect((await other.client.webhooks.list()).webhooks).toEqual([]);
  expect(one.sandbox.url).not.toBe(other.sandbox.url);
});

test("a port in use is an error that names it and the way out", async () => {
  const { sandbox } = await open();
  const port = Number(new URL(sandbox.url).port);
  const starting = createSandbox({ port });
  await expect(starting).rejects.toMatchObject({ name: "SandboxStartError", port, code: "EADDRINUSE" });
  await expect(starting).rejects.toThrow(`port ${port}: it is in use; choose another port, or 0 for any that is free`);
});

test.each([
  [{ port: 70_000 }, "port must be a whole number from 0 to 65535, got 70000"],
  [{ timeout: 0 }, "timeout must be a whole number"],
  [{ signatureForm: "md5" as never }, "signatureForm must be one of text-hex"],
  [{ deliverTo: "mars" as never }, "deliverTo must be one of loopback, anywhere"],
  [{ agent: "skills" as never }, 'agent must be a function, got "skills"'],
  [{ scenario: 7 as never }, "scenario must be a string, got 7"],
  [{ scenarios: "pizza.yaml" as never }, 'scenarios must be a list of paths, got "pizza.yaml"'],
  [{ scenarios: [7] as never }, "scenarios must be a list of paths, got [7]"],
  [{ agent: delivers(), scenario: "storm" }, "agent and scenario both say who answers"],
])("options without a meaning start nothing: %o", async (options, sentence) => {
  const starting = createSandbox(options);
  await expect(starting).rejects.toMatchObject({ name: "ConfigurationError" });
  await expect(starting).rejects.toThrow(sentence);
});

test("an unknown scenario starts nothing", async () => {
  await expect(createSandbox({ scenario: "shufle" })).rejects.toThrow('there is no scenario "shufle"');
});

test("closing ends what is under way: attempts, waits, answers that are due and readers of changes", async () => {
  const world = await open({ agent: delivers(says("Hello"), { ...says("later"), after: 3_600_000 }) });
  const asked = Promise.withResolvers<void>();
  const url = await listening(async (incoming, response) => {
    const { verify } = JSON.parse(Buffer.concat(await incoming.toArray()).toString());
    if (verify) response.end(JSON.stringify(verify));
    else asked.resolve();
  });
  const webhook = await verified(world, url);
  const changes = await fetch(`${world.sandbox.url}/_sandbox/changes`);
  await world.client.execute(request(webhook));
  await asked.promise;
  await world.sandbox.close();
  await world.sandbox.close();
  expect(world.sandbox.deliveries().at(-1)?.attempts.at(-1)?.outcome).toBe("given up, since the sandbox was closed");
  await expect(changes.text()).rejects.toThrow();
  await expect(fetch(world.sandbox.url)).rejects.toThrow();
  expect(() => world.sandbox.trigger()).toThrow("the sandbox is closed; create another one");
});

test("a process whose sandbox is closed, or disposed of, ends by itself", async () => {
  const entry = new URL("../src/index.ts", import.meta.url);
  const program = `
    import { createSandbox } from ${JSON.stringify(entry.href)};
    const sandbox = await createSandbox();
    await fetch(sandbox.url + "/webhooks.create", {
      method: "POST",
      headers: { authorization: "Bearer a", "content-type": "application/json" },
      body: '{"url":"http://127.0.0.1:1/"}',
    });
    await sandbox.waiting();
    await sandbox[Symbol.asyncDispose]();
    console.log("closed", sandbox.deliveries()[0].attempts.length);`;
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { cwd });
  expect(await outcomeOf(child)).toMatchObject({ stdout: "closed 1\n", code: 0 });
});

test("only the last thousand calls are kept", async () => {
  const { sandbox, client } = await open({ agent: delivers(), rateLimit: { limit: 10_000 } });
  for (let calls = 0; calls < 1_001; calls++) await client.execute(request());
  expect(sandbox.calls()).toHaveLength(1_000);
  expect(sandbox.calls()[0]?.id).toBe("call_2");
});

test("bodies of calls and deliveries take a bounded amount of memory", async () => {
  const world = await open({ agent: delivers(says("Hello")) });
  const webhook = await verified(world, (await receiver({ secret: SECRET })).url);
  const client_metadata = { ballast: "x".repeat(1_000_000) };
  for (let calls = 0; calls < 40; calls++) await world.client.execute(request(webhook, { client_metadata }));
  await world.sandbox.idle();
  const kept = (entries: { body: string }[]) => entries.reduce((sum, { body }) => sum + body.length, 0);
  for (const entries of [world.sandbox.calls(), world.sandbox.deliveries()]) {
    expect(entries.length).toBeGreaterThan(20);
    expect(kept(entries)).toBeLessThanOrEqual(32 * 1_048_576);
  }
});
