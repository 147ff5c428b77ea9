import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { isFailure } from "../failure.ts";
import { rollBack } from "../open.ts";
import { unlocked } from "../unlocked.ts";

/** How many writes share a commit at most, so that none keeps the event loop for long. */
const MOST = 500;

interface Write {
  readonly work: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Group commit: writes that come in one turn of the event loop, or while the lock is waited for, share one transaction and so
 * one fsync. They settle only once it is on the disk. When one of them throws, all are undone and each is made by itself, so
 * that it alone rejects; when the transaction fails, all are undone and all reject.
 */
export class Commits {
  readonly #db: DatabaseSync;
  readonly #lockTimeout: number;
  readonly #committed: () => void;
  #waiting: Write[] = [];
  /** How many of those that wait are each made by itself. */
  #single = 0;
  #running: Promise<void> | undefined;

  /** @param committed called after each commit */
  constructor(db: DatabaseSync, lockTimeout: number, committed: () => void) {
    this.#db = db;
    this.#lockTimeout = lockTimeout;
    this.#committed = committed;
  }

  /** Runs the work, which is synchronous and does nothing but write, in one of the next transactions. */
  write<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when everything that was begun is settled. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await setImmediate();
      await unlocked(() => this.#commit(), this.#lockTimeout).catch((error: unknown) => {
        this.#single = 0;
        for (const { reject } of this.#waiting.splice(0)) reject(error);
      });
    }
    this.#running = undefined;
  }

  #commit(): void {
    this.#db.exec("BEGIN IMMEDIATE");
    const group = this.#waiting.splice(0, this.#single > 0 ? 1 : MOST);
    this.#single = Math.max(0, this.#single - 1);
    let results: never[];
    try {
      results = group.map(({ work }) => work() as never);
      this.#db.exec("COMMIT");
    } catch (error) {
      rollBack(this.#db);
      if (group.length > 1 && !isFailure(error)) {
        this.#waiting.unshift(...group);
        this.#single = group.length;
      } else for (const { reject } of group) reject(error);
      return;
    }
    for (const [index, { resolve }] of group.entries()) resolve(results[index] as never);
    this.#committed();
  }
}
