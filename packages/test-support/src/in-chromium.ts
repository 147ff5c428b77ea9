import { expect, type TestOptions, test } from "vitest";
import { findChromium } from "./find-chromium.ts";

const MISSING = "there is no Chromium on the PATH; `apt-get install chromium`, or name one in CHROMIUM";

/** A test in a real browser, which is handed the path of its program. */
export type ChromiumTest = (
  name: string,
  body: (executablePath: string) => Promise<unknown>,
  options?: TestOptions,
) => void;

/**
 * Tests of one thing in a real browser. Where there is none they are left out and a sentence says so; in CI they fail.
 *
 * @param what begins that sentence, such as `The page`
 */
export function inChromium(what: string): ChromiumTest {
  const executablePath = findChromium();
  const isLeftOut = !executablePath && !process.env["CI"];
  if (isLeftOut) console.warn(`${what} was not tried in a browser: ${MISSING}.`);
  return (name, body, options = {}) =>
    test.skipIf(isLeftOut)(name, options, async () => {
      expect(executablePath, MISSING).toBeDefined();
      await body(executablePath as string);
    });
}
