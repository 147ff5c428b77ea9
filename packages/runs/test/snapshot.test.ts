import { expect, test, vi } from "vitest";
import { memory, metadataOf } from "../src/index.ts";
import { BATCH } from "../src/store/joint-reads.ts";
import { lastCall, request, SESSION, says, world } from "./devrev.ts";

test("a run that waits is told by one question to the store, and by its log not at all", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const run = await runs.start(request, { owner: "key-1" });
  await runs.accept(devrev.delivery(lastCall(devrev), says.started()));
  const asked = { read: vi.spyOn(store, "read"), get: vi.spyOn(store, "get") };
  const snapshot = await run.snapshot();
  expect(asked.get).toHaveBeenCalledTimes(1);
  expect(asked.read).not.toHaveBeenCalled();
  expect(snapshot).toEqual({ stored: await store.get(run.id), settledBy: undefined });
  expect(snapshot?.stored).toMatchObject({ status: "running", seq: 2, session: SESSION, owner: "key-1" });
});

test("a run that succeeded tells its message, when it came, and that it was in time", async () => {
  const at = Date.now() - 1000;
  const { devrev, runs } = world({ now: () => at });
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Tomorrow.")));
  await runs.accept(devrev.delivery(lastCall(devrev), says.error("too late to matter")));
  expect(await run.snapshot()).toMatchObject({
    stored: { status: "succeeded", seq: 3 },
    settledBy: { kind: "message", message: "Tomorrow.", late: false, at, seq: 2 },
  });
});

test("a run whose agent failed tells the error", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.error("no stock data")));
  expect(await run.snapshot()).toMatchObject({
    stored: { status: "failed" },
    settledBy: { kind: "error", error: "no stock data", late: false },
  });
});

test("a run that DevRev refused tells the refusal", async () => {
  const { devrev, runs } = world();
  devrev.answers.push(() => Response.json({ type: "forbidden", message: "not yours" }, { status: 403 }));
  await expect(runs.start(request)).rejects.toMatchObject({ name: "HttpError" });
  const [failed] = await runs.list({ status: "failed" });
  const run = await runs.get(failed?.id as string);
  expect(await run?.snapshot()).toMatchObject({
    stored: { status: "failed", session: undefined },
    settledBy: { kind: "refused", reason: expect.stringContaining("403"), late: false },
  });
});

test("a run that was stopped, and one that expired, tell that; an answer after expiry is the outcome, late", async () => {
  let now = Date.now();
  const { devrev, runs } = world({ now: () => now });
  const stopped = await runs.start(request);
  await stopped.stop();
  const run = await runs.start(request, { idle: 1000 });
  const call = lastCall(devrev);
  now += 1000;
  await runs.expire();
  expect(await stopped.snapshot()).toMatchObject({ stored: { status: "stopped" }, settledBy: { kind: "stopped" } });
  expect(await run.snapshot()).toMatchObject({
    stored: { status: "expired" },
    settledBy: { kind: "expired", limit: "idle", at: now },
  });
  await runs.accept(devrev.delivery(call, says.message("Sorry.")));
  expect(await run.snapshot()).toMatchObject({
    stored: { status: "succeeded" },
    settledBy: { kind: "message", message: "Sorry.", late: true },
  });
});

test("what is stored between the two questions is in neither part", async () => {
  const store = memory();
  let now = Date.now();
  const { devrev, runs } = world({ store, now: () => now });
  const run = await runs.start(request, { idle: 1000 });
  now += 1000;
  await runs.expire();
  const read = store.read.bind(store);
  vi.spyOn(store, "read").mockImplementationOnce(async (...given) => {
    await runs.accept(devrev.delivery(lastCall(devrev), says.message("Just now.")));
    return read(...given);
  });
  expect(await run.snapshot()).toMatchObject({
    stored: { status: "expired", seq: 2 },
    settledBy: { kind: "expired", seq: 2 },
  });
  expect(await run.snapshot()).toMatchObject({ stored: { status: "succeeded", seq: 3 }, settledBy: { seq: 3 } });
});

test("what settled a run is found in a log of any length, and nothing behind it is read", async () => {
  for (const length of [BATCH - 1, BATCH, BATCH + 1, 110]) {
    const store = memory();
    const { devrev, runs } = world({ store });
    const run = await runs.start(request);
    const call = lastCall(devrev);
    for (let n = 2; n < length; n++) await runs.accept(devrev.delivery(call, says.triggered(`skill-${n}`)));
    await runs.accept(devrev.delivery(call, says.message("The end.")));
    for (let n = 0; n < 300; n++) await runs.accept(devrev.delivery(call, says.triggered(`late-${n}`)));
    const read = vi.spyOn(store, "read");
    expect(await run.snapshot()).toMatchObject({ stored: { seq: length + 300 }, settledBy: { seq: length } });
    expect(read).toHaveBeenCalledTimes(Math.ceil(length / BATCH));
  }
});

test("a run that the store has let go of has no snapshot, also when that happens between the two questions", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Done.")));
  vi.spyOn(store, "read").mockResolvedValueOnce([]);
  expect(await run.snapshot()).toBeUndefined();
  vi.spyOn(store, "get").mockResolvedValueOnce(undefined);
  expect(await run.snapshot()).toBeUndefined();
  expect(await run.snapshot()).toMatchObject({ settledBy: { message: "Done." } });
});

test("a run has its request as it was sent, and the caller's metadata is told from this package's", async () => {
  const { devrev, runs } = world();
  const { id, request: sent } = await runs.start({ ...request, client_metadata: { shop: "north" } });
  expect(sent).toEqual(lastCall(devrev));
  const again = await runs.get(id);
  expect(again?.request).toEqual(sent);
  expect(metadataOf(again?.request)).toEqual({ shop: "north" });
  const [stored] = await runs.list();
  expect(metadataOf(stored?.request)).toEqual({ shop: "north" });
  expect(metadataOf((await runs.start(request)).request)).toBeUndefined();
});
