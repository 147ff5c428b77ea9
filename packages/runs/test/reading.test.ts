import { expect, onTestFinished, test } from "vitest";
import { ConfigurationError, type RunEvent } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

async function begun(skills: number) {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const call = lastCall(devrev);
  const say = (what: object) => runs.accept(devrev.delivery(call, what));
  for (let n = 0; n < skills; n++) await say(says.triggered(`skill-${n}`));
  return { run, say };
}
const seqs = (events: readonly RunEvent[]) => events.map(({ seq }) => seq);

test("a page has the events that iterating gives, and does not wait for more", async () => {
  const { run, say } = await begun(4);
  expect(seqs(await run.read())).toEqual([1, 2, 3, 4, 5]);
  expect(seqs(await run.read({ after: 1, limit: 2 }))).toEqual([2, 3]);
  expect(seqs(await run.read({ after: 3, limit: 2 }))).toEqual([4, 5]);
  expect(await run.read({ after: 5 })).toEqual([]);
  await say(says.message("Done."));
  expect(await run.read({ limit: 1000 })).toEqual(await Array.fromAsync(run.events()));
});

test("a page has 100 events where nothing is said", async () => {
  const { run } = await begun(150);
  expect(seqs(await run.read({ after: 1 }))).toEqual(Array.from({ length: 100 }, (_, n) => n + 2));
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
  "there is nothing behind a seq of %d, nor a page of such a length",
  async (number) => {
    const { run } = await begun(0);
    for (const call of [
      run.read({ after: number }),
      run.read({ limit: number }),
      run.events({ after: number }).next(),
    ]) {
      await expect(call).rejects.toBeInstanceOf(ConfigurationError);
    }
    await expect(run.read({ limit: 0 })).rejects.toThrow("limit must be a whole number from 1, got 0");
  },
);

test("behind the end of a log, a reader waits until it gets there, and is given nothing before", async () => {
  const { run, say } = await begun(0);
  expect((await run.snapshot())?.stored.seq).toBe(1);
  const ahead = run.events({ after: 3 });
  onTestFinished(async () => void (await ahead.return()));
  const next = ahead.next();
  for (const skill of ["two", "three", "four"]) await say(says.triggered(skill));
  expect((await next).value).toMatchObject({ seq: 4, skillName: "four" });
});

test("behind the end of a settled run's log, a reader ends at once with nothing", async () => {
  const { run, say } = await begun(0);
  await say(says.message("Done."));
  expect((await run.snapshot())?.stored.seq).toBe(2);
  expect(await Array.fromAsync(run.events({ after: 7 }))).toEqual([]);
});

test("a run that is settled ahead of a reader's place ends the reader, with nothing", async () => {
  const { run, say } = await begun(0);
  const ahead = Array.fromAsync(run.events({ after: 7 }));
  await say(says.message("Done."));
  expect(await ahead).toEqual([]);
});
