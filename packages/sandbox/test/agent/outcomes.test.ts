import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { memory, type Store } from "@agent-events/runs";
import { redis } from "@agent-events/runs/redis";
import { sqlite } from "@agent-events/runs/sqlite";
import { howToInstallRedis, redisBinary } from "@agent-events/test-support/redis-binary";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadScenarios } from "../../src/agent/scenario/load.ts";
import { expectedOf, playThrough } from "./play-through.ts";

const scenarios = loadScenarios().map((scenario) => [scenario.name, scenario] as const);

/** Every scenario gives its documented outcome, on stores that are opened so. */
function describeOutcomes(open: () => Store | Promise<Store>): void {
  describe.concurrent.each(scenarios)("%s", (_name, scenario) => {
    test("has its documented outcome", async ({ expect, onTestFinished }) => {
      const played = await playThrough(scenario, await open(), onTestFinished);
      expect(played.outcome).toEqual(expectedOf(scenario, played));
      expect(played.reply?.late ?? false).toBe(played.reply !== undefined && played.outcome.events.includes("expired"));
    });
  });
}

describe("memory()", () => describeOutcomes(memory));

test("seeds decide the order of what is shuffled, and not the outcome", async ({ onTestFinished }) => {
  const shuffle = scenarios.find(([name]) => name === "shuffle")?.[1] ?? expect.fail("there is no scenario shuffle");
  const seeds = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
  const play = (seed: string) => playThrough(shuffle, memory(), onTestFinished, seed);
  const all = await Promise.all(seeds.map(play));
  for (const played of all) expect(played.outcome).toEqual(expectedOf(shuffle, played));
  expect(new Set(all.map(({ order }) => order.join())).size).toBeGreaterThan(2);
  expect((await play("one")).order).toEqual(all[0]?.order);
});

describe("sqlite()", () => {
  const folder = temporaryFolder(afterAll);
  describeOutcomes(() => sqlite(join(folder, `${randomUUID()}.db`)));
});

describe.skipIf(!redisBinary)("redis()", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start();
  });
  afterAll(() => server?.stop());
  describeOutcomes(() => redis(server.url, { prefix: `${randomUUID()}:` }));
});

if (!redisBinary && process.env["CI"]) {
  test("the outcomes are tested on redis() too", () => expect.fail(`there is no server: ${howToInstallRedis}`));
} else if (!redisBinary) {
  console.warn(`the outcomes were not tested on redis(): ${howToInstallRedis}`);
}
