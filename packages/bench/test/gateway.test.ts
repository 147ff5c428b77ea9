import { expect, onTestFinished, test } from "vitest";
import { ask, Children } from "../src/child.ts";
import type { Comparison } from "../src/comparison.ts";
import { startOutside } from "../src/gateway/delays.ts";
import { startDevRev } from "../src/gateway/devrev.ts";
import { fanOut } from "../src/gateway/fan-out.ts";
import { openFiles, tooFewFiles } from "../src/gateway/files.ts";
import { gateway as measurement } from "../src/gateway/gateway.ts";
import { startGatewayProcess } from "../src/gateway/gateway-process.ts";
import { stores } from "../src/gateway/open-streams.ts";
import { runsAt } from "../src/gateway/runs-at.ts";
import { Stream } from "../src/gateway/stream.ts";
import { wakeUp } from "../src/gateway/wake-up.ts";
import type { Memory } from "../src/memory.ts";
import { Places, storeNames } from "../src/stores/places.ts";

const durable = storeNames.filter((name) => name !== "memory");
const shared = durable.filter((name) => name.startsWith("redis"));

async function replicas(store: string, count: number) {
  const [children, places, devrev] = [new Children(), new Places(), await startDevRev()];
  onTestFinished(async () => {
    children.kill();
    devrev.close();
    await places.remove();
  });
  const place = await places.make(store);
  const started = await Promise.all(Array.from({ length: count }, () => startGatewayProcess(children, place, devrev)));
  return { children, gateways: started, doors: started.map(({ door }) => door) };
}

test.for(durable)("with %s every stream has every delivery, also those of another replica", async (store) => {
  const { children, doors } = await replicas(store, 2);
  const outside = await startOutside(children);
  const [first, second = first] = doors;
  if (!first || !second) throw new TypeError("two gateways have two doors");
  for (const to of shared.includes(store) ? (["same", "other"] as const) : (["same"] as const)) {
    const delays = await wakeUp(outside, [first, second], { to, streams: 3, events: 4 });
    expect(delays).toHaveLength(12);
    for (const delay of delays) expect(delay).toBeGreaterThan(0);
  }
});

test("what is counted is what the gateway has stored, and it tells what it takes", async () => {
  const { gateways, doors } = await replicas("sqlite", 1);
  const runs = runsAt(doors[0] as (typeof doors)[number]);
  const ids = await runs.start(3);
  expect(new Set(ids).size).toBe(3);
  expect(await runs.count(ids)).toBe(0);
  const { heap, rss } = await ask<Memory>((gateways[0] as (typeof gateways)[number]).child, {});
  expect(rss).toBeGreaterThan(heap);
});

test("a stream that the gateway refuses is a mistake, told in its words", async () => {
  const { doors } = await replicas("sqlite", 1);
  const [door] = doors as [(typeof doors)[number]];
  await expect(Stream.open(door, "run_of_nobody", () => {})).rejects.toThrow(/not-found/);
  await expect(Stream.open({ ...door, key: "nobody's" }, "run_1", () => {})).rejects.toThrow(/unauthenticated/);
});

test("each run that is followed gets one delivery a round, and a stream takes memory", async () => {
  const { memory, delays, rates } = await fanOut({ store: "sqlite", runs: 20, streams: 10 }, 2);
  expect(delays.map((round) => round.length)).toEqual([200, 200]);
  for (const value of [...delays.flat(), ...rates]) expect(value).toBeGreaterThan(0);
  expect(memory.heap).toBeGreaterThan(1_000);
});

test("every durable store has a row in every table", { timeout: 300_000 }, async () => {
  const sections = await measurement.measure({ rounds: 1, calls: 100 }, () => {});
  expect(sections.map(({ title }) => title)).toEqual([
    "from delivery to line, one stream, at the gateway that takes it",
    "from delivery to line, 100 streams of one run, at the gateway that takes it",
    ...(shared.length === 0
      ? []
      : [
          "from delivery to line, one stream, at another replica",
          "from delivery to line, 100 streams of one run, at another replica",
        ]),
    "memory of 100 streams of one run",
    "from delivery to line, 100 streams of one run",
    "memory of 100 streams of a run each",
    "from delivery to line, 100 streams of a run each, all delivered to in one burst",
  ]);
  for (const { title, data } of sections.filter(({ title }) => !title.startsWith("memory"))) {
    const { samples } = data as Comparison;
    expect(Object.keys(samples)).toEqual(
      title.endsWith("replica") ? shared : title.endsWith("takes it") ? durable : stores,
    );
    for (const [value] of Object.values(samples)) expect(value).toBeGreaterThan(0);
  }
});

test("where too few files may be open, a sentence says so, and how to have more", () => {
  expect(openFiles()).toBeGreaterThan(0);
  expect(tooFewFiles(5_000, 20_000)).toBeUndefined();
  expect(tooFewFiles(5_000, 1_024)).toBe(
    'a process may have 1,024 files open here, and 5,000 streams take 5,200, so they are left out; raise the limit with "ulimit -n 5200", or measure fewer with --calls',
  );
});
