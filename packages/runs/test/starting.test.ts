import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test, vi } from "vitest";
import { ConfigurationError, memory, newRunId, RunExistsError, StoreUnavailableError } from "../src/index.ts";
import { sqlite } from "../src/store/sqlite/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

test("a caller names the run before it starts, and DevRev is told that name", async () => {
  const { devrev, runs } = world();
  const id = newRunId();
  const run = await runs.start(request, { id });
  expect(run.id).toBe(id);
  expect(lastCall(devrev).client_metadata).toEqual({ "agent-events": { run: id } });
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("For you.")));
  expect(await (await runs.get(id))?.reply()).toMatchObject({ message: "For you." });
});

test("ids that are made one after the other sort so, and each is one that a run can have", async () => {
  const { runs } = world();
  const ids = Array.from({ length: 100 }, newRunId);
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids) expect((await runs.start(request, { id })).id).toBe(id);
});

test.each([
  "",
  "run_",
  "018f4d5e-0000-7000-8000-000000000000",
  "run_018f4d5e-0000-4000-8000-000000000000",
  "run_018f4d5e-0000-7000-c000-000000000000",
  "run_018F4D5E-0000-7000-8000-000000000000",
  "run_018f4d5e-0000-7000-8000-000000000000\n",
  " run_018f4d5e-0000-7000-8000-000000000000",
])("an id that is none (%j) is refused in a sentence, and nothing is stored or sent", async (id) => {
  const { devrev, runs } = world();
  const error = await runs.start(request, { id }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({
    message:
      `id must be \`run_\` and a UUID of version 7 in lower case, got ${JSON.stringify(id)}; ` +
      "make one with newRunId()",
  });
  expect(devrev.calls).toHaveLength(0);
  expect(await runs.list()).toEqual([]);
});

test("a second start with an id sends nothing, and the first goes on as it is", async () => {
  const { devrev, runs } = world();
  const id = newRunId();
  const tries = await Promise.allSettled(
    ["a", "b", "c"].map((owner) => runs.start({ ...request, session_object: owner }, { id, owner })),
  );
  expect(tries.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  await expect(runs.start(request, { id })).rejects.toBeInstanceOf(RunExistsError);
  expect(devrev.calls).toHaveLength(1);
  expect(await runs.list()).toMatchObject([{ id, owner: "a", sessionObject: "a", status: "running" }]);
});

test("a store that cannot take the run leaves its id to nobody, and nothing is sent", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  await store.close();
  await expect(runs.start(request, { id: newRunId() })).rejects.toBeInstanceOf(StoreUnavailableError);
  expect(devrev.calls).toHaveLength(0);
});

test("a run has the owner that it was started for, for every reader, and DevRev does not hear of it", async () => {
  const { devrev, runs } = world();
  const mine = await runs.start(request, { owner: "key-1" });
  const theirs = await runs.start(request, { owner: "key-2" });
  const nobodys = await runs.start(request);
  expect([mine.owner, theirs.owner, nobodys.owner]).toEqual(["key-1", "key-2", undefined]);
  expect((await runs.get(mine.id))?.owner).toBe("key-1");
  expect((await runs.get(nobodys.id))?.owner).toBeUndefined();
  expect(JSON.stringify(devrev.calls)).not.toContain("key-");
  expect((await runs.list({ owner: "key-1" })).map(({ id }) => id)).toEqual([mine.id]);
  expect(await runs.list({ owner: "key-3" })).toEqual([]);
  expect((await runs.list()).map(({ id }) => id)).toEqual([nobodys.id, theirs.id, mine.id]);
});

test.each(["memory", "sqlite"])(
  "a request that names no agent is refused in the contract's words, whatever the store: %s",
  async (name) => {
    const store = name === "memory" ? memory() : sqlite(join(temporaryFolder(), "runs.db"));
    const { devrev, runs } = world({ store });
    const mistaken = { agent_id: "agent", session_object: "order-17", event: request.event };
    const error = await runs.start(mistaken as never).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "RequestInvalidError",
      message: expect.stringContaining('did you mean "agent"'),
    });
    expect(devrev.calls).toHaveLength(0);
    expect(await runs.list()).toEqual([]);
  },
);

test("a start whose signal has fired already leaves no run behind", async () => {
  const { devrev, runs } = world();
  const reason = new Error("too late");
  await expect(runs.start(request, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(devrev.calls).toHaveLength(0);
  expect(await runs.list()).toEqual([]);
});

test("a signal that fires while the run is made durable leaves a run that has failed, since nothing was sent", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const stop = new AbortController();
  const { create } = store;
  vi.spyOn(store, "create").mockImplementation(async (record) => {
    await create(record);
    stop.abort(new Error("too late"));
  });
  await expect(runs.start(request, { signal: stop.signal })).rejects.toThrow("too late");
  expect(devrev.calls).toHaveLength(0);
  expect((await runs.list()).map(({ status }) => status)).toEqual(["failed"]);
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("a deadline of %d has no meaning", async (deadline) => {
  const { runs } = world();
  await expect(runs.start(request, { deadline })).rejects.toBeInstanceOf(ConfigurationError);
  await expect(runs.start(request, { idle: deadline })).rejects.toBeInstanceOf(ConfigurationError);
});
