import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { findChromium } from "../src/find-chromium.ts";
import { temporaryFolder } from "../src/temporary-folder.ts";

test("the browser is the one that CHROMIUM names, or else one on the PATH", () => {
  const [empty, folder] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(folder, "google-chrome"), "");
  const PATH = [empty, folder].join(delimiter);
  expect(findChromium({ CHROMIUM: "/mine", PATH })).toBe("/mine");
  expect(findChromium({ PATH })).toBe(join(folder, "google-chrome"));
});
