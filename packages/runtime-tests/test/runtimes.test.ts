import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { afterAll, describe, expect, test } from "vitest";
import { serveStages } from "../src/harness/stages.ts";
import { runtimes } from "../src/runtimes/all.ts";
import type { Runtime } from "../src/runtimes/runtime.ts";
import type { Outcome } from "../src/suite/case.ts";
import { casesFor } from "../src/suite/run.ts";

/** Room for the first download of a runtime. */
const timeout = 300_000;

const server = await serveStages();
const folder = temporaryFolder(afterAll);
afterAll(() => server.close());

/** What became of each case, by its name. */
async function outcomesOf(runtime: Runtime): Promise<ReadonlyMap<string, Outcome>> {
  const setup = { stages: server.url, dead: await deadAddress(), traits: runtime.traits };
  const printed = await runtime.run(setup, mkdtempSync(join(folder, "run-")));
  const outcomes = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Outcome);
  return new Map(outcomes.map((outcome) => [outcome.name, outcome]));
}

describe.each(runtimes)("$name", (runtime) => {
  if (runtime.missing && !process.env["CI"]) {
    console.warn(`The suite did not run on ${runtime.name}: ${runtime.missing}.`);
    test.skip(`not run: ${runtime.missing}`);
    return;
  }

  let running: ReturnType<typeof outcomesOf> | undefined;
  test.each(casesFor(runtime.traits))("$name", { timeout }, async ({ name }) => {
    expect(runtime.missing).toBeUndefined();
    running ??= outcomesOf(runtime);
    expect((await running).get(name)).toEqual({ name, milliseconds: expect.any(Number) });
  });
});

test("the versions that the README promises are among them", () => {
  expect(runtimes.map(({ name }) => name)).toEqual([
    "Node 20",
    "Node 22",
    "Node 24",
    "Bun",
    "Deno",
    "workerd",
    "Chromium",
  ]);
});
