import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../src/temporary-folder.ts";

test("a temporary folder is gone at its end, with what is in it", () => {
  const ends: (() => void)[] = [];
  const folder = temporaryFolder((remove) => void ends.push(remove));
  writeFileSync(join(folder, "file"), "text");
  for (const end of ends) end();
  expect(existsSync(folder)).toBe(false);
});
