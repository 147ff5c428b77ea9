import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts a file of this folder as a process. */
export function startChild(file: string, ...args: string[]): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv: [] });
}

/** The next message of a child; rejects if it ends without one. */
export async function nextMessage(child: ChildProcess): Promise<unknown> {
  const settled = new AbortController();
  const options = { signal: settled.signal };
  try {
    return await Promise.race([
      once(child, "message", options).then(([message]) => message),
      once(child, "exit", options).then(([code]) =>
        Promise.reject(new Error(`a child process ended with code ${code}`)),
      ),
    ]);
  } finally {
    settled.abort();
  }
}

/** Called in a child: it never outlives its parent. */
export function endWithParent(): void {
  process.on("disconnect", () => process.exit());
}
