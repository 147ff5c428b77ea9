import { expect, test } from "vitest";
import { memory, RunTimeoutError } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

function clocked() {
  let time = Date.now();
  return { now: () => time, pass: (milliseconds: number) => (time += milliseconds) };
}

test("a run expires at its deadline, once, and its reader ends", async () => {
  const { now, pass } = clocked();
  const { runs } = world({ now, deadline: 1000, idle: 5000 });
  const run = await runs.start(request);
  const waiting = run.reply().catch((error: unknown) => error);
  pass(999);
  expect(await runs.expire()).toBe(0);
  pass(1);
  expect(await runs.expire()).toBe(1);
  expect(await runs.expire()).toBe(0);
  expect(await waiting).toBeInstanceOf(RunTimeoutError);
  expect(await Array.fromAsync(run.events())).toMatchObject([
    { kind: "acknowledged" },
    { kind: "expired", limit: "deadline" },
  ]);
});

test("silence expires a run sooner, and every event puts that off", async () => {
  const { now, pass } = clocked();
  const { devrev, runs } = world({ now, deadline: 10_000, idle: 1000 });
  const run = await runs.start(request);
  for (let step = 0; step < 3; step++) {
    pass(900);
    await runs.accept(devrev.delivery(lastCall(devrev), says.triggered("search")));
    expect(await runs.expire()).toBe(0);
  }
  pass(1000);
  expect(await runs.expire()).toBe(1);
  expect((await Array.fromAsync(run.events())).at(-1)).toMatchObject({ kind: "expired", limit: "idle" });
});

test("an answer after the expiry is never thrown away: the run has succeeded, late", async () => {
  const { now, pass } = clocked();
  const { devrev, runs } = world({ now });
  const run = await runs.start(request, { deadline: 10 });
  pass(10);
  await runs.expire();
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Sorry, it took long.")));
  expect(await run.reply()).toMatchObject({ message: "Sorry, it took long.", late: true });
  expect(await run.status()).toBe("succeeded");
});

test("another process with the store expires what the first left behind", async () => {
  const { now, pass } = clocked();
  const store = memory();
  const { runs: before } = world({ store, now });
  const { id } = await before.start(request, { deadline: 10 });
  pass(10);
  const { runs: after } = world({ store, now });
  expect(await after.expire()).toBe(1);
  expect(await before.expire()).toBe(0);
  expect(await (await after.get(id))?.status()).toBe("expired");
});

test("a process that stays up expires by itself", async () => {
  const { runs } = world();
  const run = await runs.start(request, { deadline: 50 });
  await expect(run.reply()).rejects.toMatchObject({ name: "RunTimeoutError", limit: "expired" });
});
