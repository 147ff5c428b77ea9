import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * Starts a file as a process, in which `execArgv` are options of Node itself. Its standard output is dropped: services log
 * there, as they always do, and the tables are to stand alone.
 */
export function startChild(file: URL, args: readonly string[] = [], execArgv: readonly string[] = []): ChildProcess {
  return fork(fileURLToPath(file), args, { execArgv: [...execArgv], stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

/** The next message of a child; rejects if it ends without one. */
async function nextMessage(child: ChildProcess): Promise<unknown> {
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

/** Tells a child what to do, and resolves with its answer. One question at a time. */
export async function ask<Answer>(child: ChildProcess, question: object): Promise<Answer> {
  child.send(question);
  return (await nextMessage(child)) as Answer;
}

/** Called in a child: it never outlives its parent. */
export function endWithParent(): void {
  process.on("disconnect", () => process.exit());
}

/** Called in a child: answers each question of the parent, and greets it. What the work throws ends the child. */
export function answer<Question>(work: (question: Question) => unknown, greeting: unknown = "ready"): void {
  process.on("message", async (question: Question) => {
    process.send?.((await work(question)) ?? null);
  });
  endWithParent();
  process.send?.(greeting);
}

/** Processes that end together. */
export class Children {
  readonly #children: ChildProcess[] = [];

  /** Starts one, and waits for its greeting. */
  async start(...given: Parameters<typeof startChild>): Promise<{ child: ChildProcess; greeting: unknown }> {
    const child = startChild(...given);
    this.#children.push(child);
    return { child, greeting: await nextMessage(child) };
  }

  kill(): void {
    for (const child of this.#children) child.kill();
  }
}
