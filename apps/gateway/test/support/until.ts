import { setTimeout } from "node:timers/promises";

/** Waits until something holds, looking again and again; fails after 90 seconds with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await setTimeout(5);
  }
}
