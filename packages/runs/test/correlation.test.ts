import { expect, test } from "vitest";
import type { Unmatched } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

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
  ["that of an unknown run", { "agent-events": { run: "run_unknown" } }],
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
    expect(await runs.accept(delivery)).toEqual({ outcome: "duplicate", run: undefined });
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
