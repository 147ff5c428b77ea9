import fc from "fast-check";
import { expect, test } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { type Command, command, newEntry } from "./commands.ts";
import { model } from "./model.ts";
import { type Open, record, runId } from "./sample.ts";
import { times } from "./times.ts";

type Answer = { readonly done: unknown } | { readonly error: string };

/** As JSON, so that a store that keeps JSON is compared by what JSON can say. */
async function answer(store: Partial<Store>, [method, ...given]: Command): Promise<Answer> {
  try {
    const done = await (store[method] as (...given: unknown[]) => Promise<unknown>)(...given);
    return { done: JSON.parse(JSON.stringify(done ?? null)) };
  } catch (error) {
    return { error: (error as Error).name };
  }
}

export function properties(open: Open): void {
  test("any calls are answered as the model answers them", { timeout: 600_000 }, async () => {
    const each = fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 60 }), async (commands) => {
      const store = await open();
      const expected = model();
      for (const command of commands) {
        const [actual, wanted] = [await answer(store, command), await answer(expected, command)];
        if (command[0] !== "unfinished") expect(actual).toEqual(wanted);
        else expectTwo(actual, wanted);
      }
      await store.close();
    });
    await fc.assert(each, { numRuns: times(60, 1000) });
  });

  test("any entries at once leave the log that they leave one after the other in its order", {
    timeout: 600_000,
  }, async () => {
    const each = fc.asyncProperty(fc.array(newEntry, { minLength: 2, maxLength: 20 }), async (entries) => {
      const store = await open();
      await store.create(record(1));
      const appended = await Promise.all(entries.map((entry) => store.append(runId(1), entry)));
      const stored = appended
        .flatMap((each, index) => (each.stored ? { seq: each.entry.seq, index } : []))
        .sort((one, other) => one.seq - other.seq);
      const expected = model();
      await expected.create(record(1));
      for (const { index } of stored) {
        const again = entries[index] as (typeof entries)[number];
        expect(await expected.append(runId(1), again)).toEqual(appended[index]);
      }
      const check = async (command: Command) =>
        expect(await answer(store, command)).toEqual(await answer(expected, command));
      await check(["get", runId(1)]);
      await check(["read", runId(1), 0, 100]);
      const keys = new Set(stored.map(({ index }) => entries[index]?.key));
      for (const [index, each] of appended.entries()) {
        if (!each.stored && each.reason === "duplicate") expect(keys).toContain(entries[index]?.key);
      }
      await store.close();
    });
    await fc.assert(each, { numRuns: times(30, 500) });
  });
}

function expectTwo(actual: Answer, all: Answer): void {
  const [found, wanted] = [actual, all].map((each) => ("done" in each ? (each.done as string[]) : []));
  expect(new Set(found).size).toBe(Math.min(2, wanted?.length ?? 0));
  expect(wanted).toEqual(expect.arrayContaining(found ?? []));
}
