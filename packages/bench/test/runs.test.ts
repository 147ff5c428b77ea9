import { memory } from "@agent-events/runs";
import { expect, onTestFinished, test } from "vitest";
import { Children } from "../src/child.ts";
import type { Comparison } from "../src/comparison.ts";
import { measurePending } from "../src/runs/pending/pending.ts";
import { answeredRuns, askAgent } from "../src/runs/reply/ask-agent.ts";
import { runs as measurement } from "../src/runs/runs.ts";
import { wakeUp } from "../src/runs/wake-up/wake-up.ts";
import { Places, storeNames } from "../src/stores/places.ts";

test("each run is acknowledged, makes progress twice, and is answered", async () => {
  const store = memory();
  const runs = answeredRuns(store);
  onTestFinished(() => runs.close());
  const { latencies } = await askAgent(runs, 30, 7);
  expect(latencies).toHaveLength(30);
  const stored = await runs.list({ limit: 100 });
  expect(stored).toHaveLength(30);
  for (const { id, status } of stored) {
    expect(status).toBe("succeeded");
    const kinds = (await store.read(id, 0, 10)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["acknowledged", "message", "skill-triggered", "skill-triggered"]);
  }
});

test("pending runs take memory, more of them more", { timeout: 300_000 }, async () => {
  const [few, many] = [await measurePending(2_000), await measurePending(20_000)];
  expect(few.heap).toBeGreaterThan(2_000 * 100);
  expect(many.heap).toBeGreaterThan(few.heap * 5);
});

test.for(storeNames.filter((name) => name !== "memory"))(
  "%s wakes all readers for each event, in the process that appends and in another",
  async (name) => {
    const [children, places] = [new Children(), new Places()];
    onTestFinished(async () => {
      children.kill();
      await places.remove();
    });
    const place = await places.make(name);
    const start = () => children.start(new URL("../src/runs/wake-up/worker.ts", import.meta.url), [place]);
    const { child: writer } = await start();
    const { child: other } = await start();
    for (const reader of [writer, other]) {
      const { begun, stored } = await wakeUp(writer, reader, { readers: 3, events: 4 });
      expect(begun).toHaveLength(12);
      for (const [index, delay] of begun.entries()) {
        expect(delay).toBeGreaterThan(0);
        expect(stored[index]).toBeLessThan(delay);
      }
    }
  },
);

test("every store has a row in every table", { timeout: 300_000 }, async () => {
  const sections = await measurement.measure({ rounds: 1, calls: 100 }, () => {});
  expect(sections.map(({ title }) => title)).toEqual([
    "start to reply, 1 at a time",
    "start to reply, 100 at a time",
    "memory of 1,000 pending runs in the memory store",
    "wake-up, one reader, in the process that appends",
    "wake-up, 100 readers of one run, in the process that appends",
    "wake-up, one reader, in another process",
    "wake-up, 100 readers of one run, in another process",
  ]);
  for (const { title, data } of sections.filter(({ title }) => !title.startsWith("memory"))) {
    const { samples } = data as Comparison;
    expect(Object.keys(samples)).toEqual(
      storeNames.filter((name) => name !== "memory" || !title.endsWith("another process")),
    );
    for (const [value] of Object.values(samples)) expect(value).toBeGreaterThan(0);
  }
});
