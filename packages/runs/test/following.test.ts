import { expect, onTestFinished, test, vi } from "vitest";
import { memory } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

test("a reader that is woken asks the store once: for what is new", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const run = await runs.start(request);
  const asked = { read: vi.spyOn(store, "read"), get: vi.spyOn(store, "get") };
  const events = run.events();
  onTestFinished(async () => void (await events.return()));
  expect((await events.next()).value).toMatchObject({ kind: "acknowledged" });
  for (const skill of ["one", "two", "three"]) {
    const next = events.next();
    await runs.accept(devrev.delivery(lastCall(devrev), says.triggered(skill)));
    expect((await next).value).toMatchObject({ kind: "skill-triggered", skillName: skill });
  }
  expect(asked.read).toHaveBeenCalledTimes(4);
  expect(asked.get).not.toHaveBeenCalled();
});

test("a log that is as long as a batch, or several, is read to its end", async () => {
  for (const length of [100, 101, 200, 201]) {
    const { devrev, runs } = world();
    const run = await runs.start(request);
    // The acknowledgement comes first and the message last.
    for (let n = 2; n < length; n++) {
      await runs.accept(devrev.delivery(lastCall(devrev), says.triggered(`skill-${n}`)));
    }
    const all = Array.fromAsync(run.events(), ({ seq }) => seq);
    await runs.accept(devrev.delivery(lastCall(devrev), says.message("The end.")));
    expect(await all).toEqual(Array.from({ length }, (_, n) => n + 1));
  }
});
