import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

// That all blocks compile is tested with the packed packages.
it("the README prints what its comments say", () => {
  const [, code = ""] = /^```ts\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
  // Inside the package, so that its own name leads through its `exports`, as it does for others.
  const file = join(ROOT, "reports", "readme.ts");
  mkdirSync(join(ROOT, "reports"), { recursive: true });
  writeFileSync(file, code);
  const { stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
  const comments = [...code.matchAll(/^ {2}\/\/ (.*)$/gm)].map(([, comment]) => comment);
  expect(comments).toHaveLength(3);
  expect(stderr.trim().split("\n")).toEqual(comments);
});
