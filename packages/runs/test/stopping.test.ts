import { expect, test } from "vitest";
import { lastCall, request, says, world } from "./devrev.ts";

test.each([
  ["succeeded", says.message("Done.")],
  ["failed", says.error("no stock data")],
])("stop() leaves a run that has %s as it is, however often", async (status, what) => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), what));
  const before = await run.snapshot();
  await Promise.all([run.stop(), run.stop()]);
  await run.stop();
  expect(await run.snapshot()).toEqual(before);
  expect(before).toMatchObject({ stored: { status, seq: 2 } });
});

test("stop() leaves an expired run as it is, and its answer may still come", async () => {
  let now = Date.now();
  const { devrev, runs } = world({ now: () => now });
  const run = await runs.start(request, { idle: 1000 });
  now += 1000;
  await runs.expire();
  await run.stop();
  expect(await run.status()).toBe("expired");
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("After all.")));
  expect(await run.reply()).toMatchObject({ message: "After all.", late: true });
});

test("many who stop a run at once add one event to its log", async () => {
  const { runs } = world();
  const run = await runs.start(request);
  await Promise.all(Array.from({ length: 20 }, () => run.stop()));
  expect((await Array.fromAsync(run.events())).map(({ kind }) => kind)).toEqual(["acknowledged", "stopped"]);
});
