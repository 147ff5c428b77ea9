// A process of its own, with --expose-gc: starts runs that nobody answers, and tells what they take.
import { memory } from "@agent-events/runs";
import { answer } from "../../child.ts";
import { type Memory, measureMemory } from "../../memory.ts";
import { inputOf, runsOver } from "../../stores/runs-over.ts";

const BATCH = 100;

answer(async ({ pending }: { readonly pending: number }): Promise<{ before: Memory; after: Memory; held: number }> => {
  const store = memory();
  const runs = runsOver(store);
  const start = (from: number, count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => runs.start(inputOf(from + n))));
  // What compiling and the first calls take is not the runs'.
  const warm = runsOver(memory());
  for (let n = 0; n < 1_000; n++) await warm.start(inputOf(n));
  await warm.close();
  const before = measureMemory();
  for (let n = 0; n < pending; n += BATCH) await start(n, Math.min(BATCH, pending - n));
  const after = measureMemory();
  return { before, after, held: (await runs.list({ status: "running", limit: pending + 1 })).length };
});
