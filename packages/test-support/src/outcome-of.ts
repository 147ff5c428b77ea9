import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** How a process ended, and what it printed. */
export interface Outcome {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** All that a stream gives; nothing when there is none, or the test has closed it. */
const read = async (stream: Readable | null): Promise<string> => (stream ? text(stream).catch(() => "") : "");

/** Resolves when a process has ended, however it ends; rejects when it did not start, or was aborted. */
export async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const [[code], stdout, stderr] = await Promise.all([
    once(child, "close") as Promise<[number | null]>,
    read(child.stdout),
    read(child.stderr),
  ]);
  return { code, stdout, stderr };
}
