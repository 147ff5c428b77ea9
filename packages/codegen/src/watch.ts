import { watch as watchFiles } from "node:fs";

/** Editors write a file in several steps, and a checkout writes many; one run answers them all. Milliseconds. */
const QUIET = 50;

/**
 * Runs once, and again after every change under a folder, one run at a time.
 * @returns a promise that is settled once `signal` is aborted.
 */
export async function watch(folder: string, run: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  let dirty = true;
  let wake = () => {};
  const watcher = watchFiles(folder, { recursive: true, signal }, () => {
    dirty = true;
    wake();
  });
  const closed = new Promise<void>((resolve) => {
    watcher.on("close", resolve);
  });
  while (!signal?.aborted) {
    if (dirty) {
      dirty = false;
      await run();
      continue;
    }
    const changed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await Promise.race([changed, closed]);
    await new Promise((resolve) => setTimeout(resolve, QUIET));
  }
}
