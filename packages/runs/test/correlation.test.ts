import { expect, test, vi } from "vitest";
import { memory, newRunId, StoreUnavailableError, type Unmatched } from "../src/index.ts";
import { lastCall, request, SESSION, says, world } from "./devrev.ts";

test("concurrent runs of one session never mix", async () => {
  const { devrev, runs } = world();
  const [one, other] = [await runs.start(request), await runs.start(request)];
  const [first, second] = devrev.calls;
  if (!first || !second) throw new RangeError("two calls were made");
  await runs.accept(devrev.delivery(second, says.message("two")));
  await runs.accept(devrev.delivery(first, says.message("one")));
  expect([(await one.reply()).message, (await other.reply()).message]).toEqual(["one", "two"]);
});

const altered = [
  ["missing", undefined],
  ["altered", { "agent-events": "?" }],
  ["no run's id", { "agent-events": { run: "run_unknown" } }],
] as const;

test.each(altered)("metadata that is %s: the only unfinished run of the session has it", async (_, client_metadata) => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Home."), { client_metadata }));
  expect(await run.reply()).toMatchObject({ message: "Home." });
});

test.each(altered)(
  "metadata that is %s: between two unfinished runs nothing is guessed",
  async (_, client_metadata) => {
    const { devrev, runs } = world();
    await runs.start(request);
    await runs.start(request);
    const delivery = devrev.delivery(lastCall(devrev), says.message("Whose?"), { client_metadata });
    expect(await runs.accept(delivery)).toEqual({ outcome: "unmatched" });
    expect(await runs.accept(delivery)).toEqual({ outcome: "duplicate", run: undefined, conflict: false });
    expect(await runs.unmatched()).toMatchObject([{ data: { kind: "message", message: "Whose?" } }]);
    expect((await runs.list()).map(({ status }) => status)).toEqual(["running", "running"]);
  },
);

test("unmatched deliveries are paged through, each once, though they came at the same moment", async () => {
  const now = Date.now();
  const { devrev, runs } = world({ now: () => now });
  await runs.start(request);
  for (let n = 0; n < 7; n++) {
    const over = { client_metadata: undefined, session: "don:core:other", session_object: "other" };
    await runs.accept(devrev.delivery(lastCall(devrev), says.message(`${n}`), over));
  }
  const messages: unknown[] = [];
  let cursor: Unmatched | undefined;
  do {
    const page = await runs.unmatched({ limit: 2, cursor });
    messages.push(...page.map(({ data }) => Object(data).message));
    cursor = page.at(-1);
  } while (cursor);
  expect(messages.sort()).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
});

test("a session_object finds the run when DevRev's session is another", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const over = { client_metadata: undefined, session: "don:core:other" };
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("By name."), over));
  expect(await run.reply()).toMatchObject({ message: "By name." });
});

test("DevRev's session finds the run when the session_object is another", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const over = { client_metadata: undefined, session_object: "renamed" };
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("By session."), over));
  expect(await run.reply()).toMatchObject({ message: "By session." });
});

test("a finished run takes no stranger's delivery", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Done.")));
  const stray = devrev.delivery(lastCall(devrev), says.message("Again."), { client_metadata: undefined });
  expect(await runs.accept(stray)).toEqual({ outcome: "unmatched" });
  expect(await run.reply()).toMatchObject({ message: "Done." });
});

test("a delivery that names a run of somebody else's is unmatched, though one run of its session is unfinished", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const client_metadata = { "agent-events": { run: newRunId() } };
  const foreign = devrev.delivery(lastCall(devrev), says.message("Not for you."), { client_metadata });
  expect(await runs.accept(foreign)).toEqual({ outcome: "unmatched" });
  expect(await runs.accept(foreign)).toEqual({ outcome: "duplicate", run: undefined, conflict: false });
  expect(await run.status()).toBe("running");
});

const nameless = { client_metadata: undefined };

test("a repeated delivery without a name never finds the next run of its session", async () => {
  const { devrev, runs } = world();
  const first = await runs.start(request);
  const answer = devrev.delivery(lastCall(devrev), says.message("To the first."), nameless);
  await runs.accept(answer);
  expect(await first.reply()).toMatchObject({ message: "To the first." });
  const second = await runs.start(request);
  expect(await runs.accept(answer)).toEqual({ outcome: "duplicate", run: first.id, conflict: false });
  expect(await second.status()).toBe("running");
});

test("what was unmatched stays so, when it comes again and one run of its session is left", async () => {
  const { devrev, runs } = world();
  const [first, second] = [await runs.start(request), await runs.start(request)];
  const answer = devrev.delivery(lastCall(devrev), says.message("Whose?"), nameless);
  expect(await runs.accept(answer)).toEqual({ outcome: "unmatched" });
  await first.stop();
  expect(await runs.accept(answer)).toEqual({ outcome: "duplicate", run: undefined, conflict: false });
  expect(await second.status()).toBe("running");
  expect(await runs.unmatched()).toHaveLength(1);
});

test("a placed delivery whose append failed is appended to the same run when it comes again", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const first = await runs.start(request);
  const answer = devrev.delivery(lastCall(devrev), says.message("Once more."), nameless);
  vi.spyOn(store, "append").mockRejectedValueOnce(new StoreUnavailableError("the disk is full", "free some space"));
  await expect(runs.accept(answer)).rejects.toBeInstanceOf(StoreUnavailableError);
  const second = await runs.start(request);
  expect(await runs.accept(answer)).toMatchObject({ outcome: "stored", run: first.id });
  expect(await second.status()).toBe("running");
});

test.each([
  ["the same", {}],
  ["another", { session_object: "renamed" }],
])("a run whose call is not answered yet makes its conversation ambiguous: %s session_object", async (_, over) => {
  const { devrev, runs } = world();
  const first = await runs.start(request);
  let answer = (_: Response) => {};
  devrev.answers.push(() => new Promise((resolve) => (answer = resolve)));
  const starting = runs.start(request);
  await expect.poll(() => devrev.calls).toHaveLength(2);
  const delivery = devrev.delivery(lastCall(devrev), says.message("Whose?"), { ...nameless, ...over });
  expect(await runs.accept(delivery)).toEqual({ outcome: "unmatched" });
  answer(Response.json({ session: { id: SESSION } }));
  for (const run of [first, await starting]) expect(await run.status()).toBe("running");
});
