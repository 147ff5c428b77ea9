import { expect, test } from "vitest";
import * as ask from "../src/ask/contenders.ts";
import { contenderFile, contenders } from "../src/call/contenders.ts";
import type { Section } from "../src/measurement.ts";
import { bundleSize } from "../src/size/bundle.ts";
import { size } from "../src/size/size.ts";

test.for(contenders)("the size of %s is plausible, and the same again", async (contender) => {
  const size = await bundleSize(contenderFile(contender));
  expect(size.gzip).toBeGreaterThan(100);
  expect(size.minified).toBeGreaterThan(size.gzip);
  expect(await bundleSize(contenderFile(contender))).toEqual(size);
});

test("a library makes a bundle larger than the call without one", async () => {
  const sizes = await Promise.all(contenders.map((contender) => bundleSize(contenderFile(contender))));
  const [bare, ...others] = sizes.map(({ minified }) => minified);
  for (const other of others) expect(other).toBeGreaterThan(bare as number);
});

test("what verifies and parses is weighed too, and the whole receiver beside it", async () => {
  const [, section] = await size.measure({ rounds: 1, calls: 1 }, () => {});
  const { sizes } = (section as Section).data as { sizes: { contender: string; gzip: number }[] };
  expect(sizes.map(({ contender }) => contender)).toEqual([
    "by hand",
    "agent-events",
    "octokit",
    "stripe",
    "standardwebhooks",
    "agent-events, whole",
  ]);
  const [byHand, ours, ...others] = sizes.map(({ gzip }) => gzip);
  for (const other of [ours, ...others]) expect(other).toBeGreaterThan(byHand as number);
  expect(others.at(-1)).toBeGreaterThanOrEqual(ours as number);
});

test("what asks a gateway is weighed too, whole, and the client weighs more than what it stands on", async () => {
  const [, , section] = await size.measure({ rounds: 1, calls: 1 }, () => {});
  const { sizes } = (section as Section).data as { sizes: { contender: string; gzip: number }[] };
  expect(sizes.map(({ contender }) => contender)).toEqual([...ask.contenders]);
  const [bare = 0, openapiFetch = 0, client = 0] = sizes.map(({ gzip }) => gzip);
  expect(openapiFetch).toBeGreaterThan(bare);
  expect(client).toBeGreaterThan(openapiFetch);
});
