import fc from "fast-check";
import { expect, test } from "vitest";
import { stateOf } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

const steps = [says.triggered("search"), says.started(), { agent_response: "plan_of_tomorrow" }];

/** An order of the given indexes in which each comes at least once, and some come again. */
const deliveriesOf = (count: number) =>
  fc
    .tuple(
      fc.shuffledSubarray([...Array(count).keys()], { minLength: count }),
      fc.array(fc.nat(count - 1), { maxLength: 6 }),
    )
    .chain(([each, again]) => fc.shuffledSubarray([...each, ...again], { minLength: count + again.length }));

test("a run with one final message has the same outcome under every permutation and duplication", async () => {
  await fc.assert(
    fc.asyncProperty(deliveriesOf(steps.length + 1), async (order) => {
      const { devrev, runs } = world();
      const run = await runs.start(request);
      const deliveries = [...steps, says.message("Tomorrow.")].map((what) => devrev.delivery(lastCall(devrev), what));
      for (const index of order) await runs.accept(deliveries[index] as (typeof deliveries)[number]);
      expect(await run.reply()).toMatchObject({ message: "Tomorrow.", late: false });
      const events = await Array.fromAsync(run.events());
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events).toHaveLength(1 + deliveries.length);
      await runs.close();
    }),
  );
});

test("of several finals the first to be stored decides, for every reader alike", async () => {
  const finals = [says.message("a"), says.message("b"), says.error("c")];
  await fc.assert(
    fc.asyncProperty(deliveriesOf(finals.length), async (order) => {
      const { devrev, runs } = world();
      const run = await runs.start(request);
      const deliveries = finals.map((what) => devrev.delivery(lastCall(devrev), what));
      for (const index of order) await runs.accept(deliveries[index] as (typeof deliveries)[number]);
      const state = stateOf(await Array.fromAsync(run.events()));
      const [first] = order;
      expect(state.outcome).toMatchObject(
        first === 2 ? { kind: "error" } : { kind: "message", message: "ab"[first ?? 0] },
      );
      expect(await run.status()).toBe(state.status);
      expect((await Array.fromAsync(run.events())).filter(({ late }) => late)).toHaveLength(finals.length - 1);
      await runs.close();
    }),
  );
});
