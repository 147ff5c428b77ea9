import { randomBytes } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { RunsError } from "@agent-events/runs";

/** Commits to take the time of: the slowest of a few tells what a delivery may wait for. */
const TIMES = 5;

/** How long a commit takes, in milliseconds, or why nothing there is durable. */
export type Tried = { readonly commit: number } | { readonly reason: string; readonly fix: string };

/** Makes a store for a moment: its own opening refuses a place where WAL or synchronous FULL do not hold. */
export async function tryStore(folder: string): Promise<Tried> {
  const path = join(folder, `.agent-events-doctor-${randomBytes(4).toString("hex")}`);
  const { sqlite } = await import("@agent-events/runs/sqlite");
  try {
    await sqlite(path).close();
    return { commit: await timeCommit(path) };
  } catch (error) {
    if (error instanceof RunsError)
      return { reason: error.message, fix: "Name a file on a local disk, with Node 22.13 or newer." };
    const { code, message } = error as NodeJS.ErrnoException;
    return { reason: code ?? message, fix: "Check the disk." };
  } finally {
    for (const end of ["", "-wal", "-shm"]) await rm(`${path}${end}`, { force: true });
  }
}

/** The longest of a few writes that are on the disk when they return, as each commit has to be. */
async function timeCommit(path: string): Promise<number> {
  const file = await open(path, "r+");
  const page = Buffer.alloc(4_096);
  const times: number[] = [];
  try {
    for (let time = 0; time < TIMES; time++) {
      const begun = performance.now();
      await file.write(page, 0, page.length, 0);
      await file.sync();
      times.push(performance.now() - begun);
    }
  } finally {
    await file.close();
  }
  return Math.max(...times);
}
