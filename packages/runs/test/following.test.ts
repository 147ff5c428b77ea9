import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { memory, type RunEvent, type Store } from "../src/index.ts";
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

test("readers that are woken together ask the store once, and one that comes later asks for itself", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const run = await runs.start(request);
  const readers = Array.from({ length: 50 }, () => run.events());
  onTestFinished(async () => void (await Promise.all(readers.map((events) => events.return()))));
  await Promise.all(readers.map((events) => events.next()));
  const read = vi.spyOn(store, "read");
  const next = readers.map((events) => events.next());
  await runs.accept(devrev.delivery(lastCall(devrev), says.triggered("one")));
  const told = new Set((await Promise.all(next)).map(({ value }) => value));
  expect([...told]).toMatchObject([{ kind: "skill-triggered", seq: 2 }]);
  expect(read).toHaveBeenCalledTimes(1);
  const later = (await run.events({ after: 1 }).next()).value;
  expect(later).toEqual([...told][0]);
  expect(told.has(later)).toBe(false);
  expect(read).toHaveBeenCalledTimes(2);
});

test("what several readers are given, none of them can change for the others", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  await runs.accept(devrev.delivery(lastCall(devrev), says.triggered("one")));
  const { value } = (await run.events({ after: 1 }).next()) as {
    value: Extract<RunEvent, { kind: "skill-triggered" }>;
  };
  expect(() => Object.assign(value, { late: true })).toThrow(TypeError);
  expect(() => Object.assign(value.args as object, { more: 1 })).toThrow(TypeError);
});

test("a reader that waits holds nothing of what it was given before", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const events = run.events();
  onTestFinished(async () => void (await events.return()));
  // In a function of its own, whose variables are gone when it has ended.
  const take = async () => new WeakRef((await events.next()).value as RunEvent);
  const given = [await take()];
  await runs.accept(devrev.delivery(lastCall(devrev), says.triggered("one")));
  given.push(await take());
  const waiting = events.next();
  const held = () => {
    collect();
    // As a number: what is told of a failure would hold them.
    return given.filter((event) => event.deref()).length;
  };
  await expect.poll(held).toBe(0);
  await runs.accept(devrev.delivery(lastCall(devrev), says.triggered("two")));
  expect((await waiting).value).toMatchObject({ seq: 3 });
});

/** A store that takes a while before it looks, and after, and to wake somebody. */
function slow(store: Store, hops: () => number): Store {
  const slowly =
    <Asked extends unknown[], Told>(ask: (...asked: Asked) => Promise<Told>) =>
    async (...asked: Asked) => {
      await rest(hops());
      const told = await ask(...asked);
      await rest(hops());
      return told;
    };
  const watch = slowly(store.watch);
  return {
    ...store,
    read: slowly(store.read),
    get: slowly(store.get),
    watch: (run, wake) => watch(run, () => void rest(hops()).then(wake)),
  };
}

/** Goes on in the same turn, or in a later one. */
async function rest(hops: number): Promise<void> {
  if (hops > 5) for (let left = hops - 5; left > 0; left--) await new Promise(setImmediate);
  else for (let left = hops; left > 0; left--) await undefined;
}

test("however slow readers, the store and its wake-ups are, each reader is given every event once, in order", async () => {
  const hops = fc.array(fc.nat(10), { minLength: 20, maxLength: 60 });
  const few = fc.integer({ min: 1, max: 5 });
  await fc.assert(
    fc.asyncProperty(hops, few, few, async (all, count, steps) => {
      let turn = 0;
      const next = () => all[turn++ % all.length] as number;
      const { devrev, runs } = world({ store: slow(memory(), next) });
      const run = await runs.start(request);
      const readers = Array.from({ length: count + 1 }, async () => {
        await rest(next());
        return Array.fromAsync(run.events(), async ({ seq }) => {
          await rest(next());
          return seq;
        });
      });
      const said = [...Array.from({ length: steps }, (_, n) => says.triggered(`skill-${n}`)), says.message("The end.")];
      for (const what of said) {
        await rest(next());
        await runs.accept(devrev.delivery(lastCall(devrev), what));
      }
      const whole = Array.from({ length: steps + 2 }, (_, n) => n + 1);
      expect(await Promise.all(readers)).toEqual(readers.map(() => whole));
    }),
    { numRuns: 300 },
  );
});
