import { expect, test } from "vitest";
import { memory, RunMissingError } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

test("a run that the store has no more is told to be missing, and neither starting nor expired", async () => {
  const { devrev, runs } = world({ store: memory({ retention: 1 }) });
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("Done.")));
  await expect.poll(() => runs.start(request).then(() => runs.get(run.id))).toBeUndefined();
  const asked = [run.status(), run.reply(), run.events().next()];
  for (const outcome of await Promise.allSettled(asked)) {
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(RunMissingError) });
    expect(outcome).toMatchObject({ reason: { run: run.id, message: expect.stringContaining("retention") } });
  }
});
