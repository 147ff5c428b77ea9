import { existsSync } from "node:fs";
import { extname } from "node:path";
// Not the global one, which tests of a program replace by a clock of their own.
import { setImmediate } from "node:timers";
import { Worker } from "node:worker_threads";
import { StoreUnavailableError } from "../../../errors/store-unavailable-error.ts";
import { isFailure } from "../failure.ts";
import { type Call, CLOSE, type Outcome, type ThreadData } from "./messages.ts";
import type { Writer } from "./writer.ts";
import type { Writes } from "./writes.ts";

/** Whether this is TypeScript or what was compiled of it, the thread's file lies beside this one. No bundle has a file of that name. */
const THREAD = new URL(`./sqlite-thread${extname(import.meta.url)}`, import.meta.url);

/** Whether there can be a thread: in a bundle, its file is not there. */
export const hasThread = (): boolean => THREAD.protocol === "file:" && existsSync(THREAD);

interface Pending {
  readonly call: Call;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Hands all writes to a thread with a connection of its own, so that this one goes on while a commit is on its way to the
 * disk, however long that takes. What comes meanwhile, and in the turn of the event loop behind it, leaves together once the
 * commit is there: the slower the disk, the larger the groups.
 *
 * The thread starts with the first write, and another one after it has died. It keeps the process up only while something is
 * being written.
 */
export class WriterOnOwnThread implements Writer {
  readonly #data: ThreadData;
  readonly #committed: () => void;
  #thread: Worker | undefined;
  #waiting: Pending[] = [];
  /** What the thread has, until it answers. */
  #underWay: Pending[] | undefined;
  #settled: (() => void) | undefined;

  /** @param committed called after each commit */
  constructor(data: ThreadData, committed: () => void) {
    this.#data = data;
    this.#committed = committed;
  }

  write<Name extends keyof Writes>(name: Name, ...given: Parameters<Writes[Name]>): Promise<ReturnType<Writes[Name]>> {
    return new Promise((resolve, reject) => {
      const isFirst = this.#waiting.push({ call: [name, given], resolve, reject }) === 1;
      if (isFirst && !this.#underWay) setImmediate(() => this.#send());
    });
  }

  async close(): Promise<void> {
    if (this.#waiting.length > 0 || this.#underWay) {
      await new Promise<void>((resolve) => {
        this.#settled = resolve;
      });
    }
    const thread = this.#thread;
    if (!thread) return;
    thread.ref();
    thread.postMessage(CLOSE);
    await new Promise((resolve) => thread.once("exit", resolve));
  }

  #send(): void {
    const group = this.#waiting;
    this.#waiting = [];
    this.#underWay = group;
    try {
      this.#thread ??= this.#start();
      this.#thread.ref();
      this.#thread.postMessage(group.map(({ call }) => call));
    } catch (error) {
      this.#lose(error);
    }
  }

  #start(): Worker {
    // What the program was started with, such as `--eval`, says how to run the program, and not this file.
    const options = { workerData: this.#data, execArgv: [], name: "agent-events sqlite" };
    const thread = new Worker(THREAD, options);
    thread.on("message", (outcomes: readonly Outcome[]) => this.#settle(outcomes));
    const end = (cause: unknown) => {
      if (this.#thread !== thread) return;
      this.#thread = undefined;
      this.#lose(cause);
    };
    thread.on("error", end);
    thread.on("exit", (code) => end(new Error(`it ended with code ${code}`)));
    return thread;
  }

  #settle(outcomes: readonly Outcome[]): void {
    for (const [index, { resolve, reject }] of (this.#underWay ?? []).entries()) {
      const outcome = outcomes[index] as Outcome;
      if ("result" in outcome) resolve(outcome.result as never);
      else reject(Object.assign(outcome.error as Error, outcome.details));
    }
    this.#next();
    this.#committed();
  }

  /** Whether the writes under way are on the disk, nobody knows; another thread makes the next ones. */
  #lose(cause: unknown): void {
    const { path } = this.#data;
    const reason = `the thread that writes ${path} is gone (${(cause as Error).message})`;
    const error = isFailure(cause)
      ? cause
      : new StoreUnavailableError(reason, "try again, or open the store with thread: false", cause);
    for (const { reject } of this.#underWay ?? []) reject(error);
    this.#next();
  }

  #next(): void {
    this.#underWay = undefined;
    if (this.#waiting.length > 0) {
      setImmediate(() => this.#send());
      return;
    }
    this.#thread?.unref();
    this.#settled?.();
  }
}
