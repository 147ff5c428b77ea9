import { expect, test } from "vitest";
import { contenderFile, contenders } from "../src/call/contenders.ts";
import { bundleSize } from "../src/size/bundle.ts";

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
