import { expect, test } from "vitest";
import { RunFailedError, RunStoppedError, RunTimeoutError } from "../src/index.ts";
import { lastCall, request, SESSION, says, WEBHOOK, world } from "./devrev.ts";

test("a run is started, its events followed and its reply awaited", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const call = lastCall(devrev);
  const kinds: string[] = [];
  const reading = (async () => {
    for await (const event of run) kinds.push(event.kind);
  })();
  const reply = run.reply();
  for (const what of [says.triggered("search"), says.started(), says.message("Tomorrow.")]) {
    await runs.accept(devrev.delivery(call, what));
  }
  expect(await reply).toMatchObject({ message: "Tomorrow.", late: false, session: SESSION });
  await reading;
  expect(kinds).toEqual(["acknowledged", "skill-triggered", "generation-started", "message"]);
  expect(await run.status()).toBe("succeeded");
});

test("the call carries the run's id beside the caller's metadata, and the webhook", async () => {
  const { devrev, runs } = world();
  const run = await runs.start({ ...request, client_metadata: { shop: "north" } });
  expect(run.id).toMatch(/^run_[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(lastCall(devrev)).toEqual({
    ...request,
    client_metadata: { shop: "north", "agent-events": { run: run.id } },
    webhook_target: { webhook: WEBHOOK },
  });
});

test("an event source can be the target", async () => {
  const { devrev, runs } = world({ webhook: undefined, eventSource: "source-1" });
  await runs.start(request);
  expect(lastCall(devrev)).toMatchObject({ event_source_target: { event_source: "source-1" } });
});

test("a delivery that arrives before the call's answer has its run", async () => {
  const { devrev, runs } = world();
  devrev.answers.push(async () => {
    await runs.accept(devrev.delivery(lastCall(devrev), says.message("Already there.")));
    return Response.json({ session: { id: SESSION } });
  });
  const run = await runs.start(request);
  expect(await run.reply()).toMatchObject({ message: "Already there." });
});

test("a delivery that comes twice is one event", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const delivery = devrev.delivery(lastCall(devrev), says.message("Once."));
  expect(await runs.accept(delivery)).toEqual({ outcome: "stored", run: run.id, seq: 2, late: false });
  expect(await runs.accept(delivery)).toEqual({ outcome: "duplicate", run: run.id, conflict: false });
  const events = await Array.fromAsync(run.events());
  expect(events.map(({ kind }) => kind)).toEqual(["acknowledged", "message"]);
});

test("the first final event decides; what comes after is kept, and late", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const call = lastCall(devrev);
  await runs.accept(devrev.delivery(call, says.error("no stock data")));
  await runs.accept(devrev.delivery(call, says.message("Never mind.")));
  const failure = await run.reply().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RunFailedError);
  expect(failure).toMatchObject({ run: run.id, reason: "no stock data" });
  const events = await Array.fromAsync(run.events());
  expect(events.map(({ kind, late }) => [kind, late])).toEqual([
    ["acknowledged", false],
    ["error", false],
    ["message", true],
  ]);
});

test("a reader resumes behind any seq", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const call = lastCall(devrev);
  await runs.accept(devrev.delivery(call, says.started()));
  await runs.accept(devrev.delivery(call, says.message("Done.")));
  for (let after = 0; after <= 3; after++) {
    const events = await Array.fromAsync(run.events({ after }));
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3].slice(after));
  }
});

test("an abort ends a reader with the signal's reason; the run goes on", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const abort = new AbortController();
  const waiting = run.reply({ signal: abort.signal }).catch((error: unknown) => error);
  abort.abort("enough");
  expect(await waiting).toBe("enough");
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Still here.")));
  expect(await run.reply()).toMatchObject({ message: "Still here." });
});

test("a timeout of reply() is an error that has the run, which goes on", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const error = await run.reply({ timeout: 20 }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RunTimeoutError);
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Later.")));
  expect(await (error as RunTimeoutError).run.reply()).toMatchObject({ message: "Later.", late: false });
});

test("stop() ends the run for all who wait; what the agent still says is late", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const waiting = run.reply().catch((error: unknown) => error);
  await run.stop();
  await run.stop();
  expect(await waiting).toBeInstanceOf(RunStoppedError);
  expect(await runs.accept(devrev.delivery(lastCall(devrev), says.message("Oh.")))).toMatchObject({ late: true });
  expect(await run.status()).toBe("stopped");
});

test("any process with the store finds a run by its id, and none by another", async () => {
  const { devrev, runs } = world();
  const { id } = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Found.")));
  expect(await (await runs.get(id))?.reply()).toMatchObject({ message: "Found." });
  expect(await runs.get("run_nobody")).toBeUndefined();
  expect(await runs.list({ session: "order-17", status: "succeeded" })).toMatchObject([{ id, seq: 2 }]);
});
