import { watch as watchFiles } from "node:fs";

/** Editors write a file in several steps, and a checkout writes many; one run answers them all. Milliseconds. */
const QUIET = 50;

/** Runs once, and again after every change under a folder, one run at a time, for ever. */
export async function watch(folder: string, run: () => Promise<void>): Promise<never> {
  let changed = true;
  let wake = () => {};
  watchFiles(folder, { recursive: true }, () => {
    changed = true;
    wake();
  });
  for (;;) {
    if (!changed) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
    changed = false;
    await run();
  }
}
