import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test } from "vitest";
import { contenderFile, contenders } from "../src/call/contenders.ts";
import { check } from "../src/types/check.ts";
import { type Compiler, compilers } from "../src/types/compilers.ts";
import { parseDiagnostics } from "../src/types/diagnostics.ts";

const pairs = compilers().flatMap((compiler) => contenders.map((contender) => ({ ...compiler, contender })));

test("both compilers are there", () => {
  expect(compilers().map(({ version }) => version.split(".")[0])).toEqual(["7", "5"]);
});

test.for(pairs)("TypeScript $version accepts $contender and tells what it took", { timeout: 300_000 }, async (pair) => {
  const found = await check(pair, contenderFile(pair.contender));
  expect(found.total).toBeGreaterThanOrEqual(found.check);
  for (const value of Object.values(found)) expect(value).toBeGreaterThan(0);
});

test("a file with a mistake is refused with what the compiler says of it", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "wrong.ts"), 'export const wrong: number = "text";\n');
  await expect(check(compilers()[0] as Compiler, join(folder, "wrong.ts"))).rejects.toThrow(/TS2322/);
});

test("diagnostics without a line that is needed are refused", () => {
  expect(() => parseDiagnostics("Types: 1\n")).toThrow(/Total time/);
});
