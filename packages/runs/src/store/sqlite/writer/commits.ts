import type { DatabaseSync, StatementSync } from "node:sqlite";
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
 * one fsync. They settle only once it is on the disk. One that throws is undone by itself; when the transaction fails, all
 * are undone and all reject.
 */
export class Commits {
  readonly #db: DatabaseSync;
  readonly #lockTimeout: number;
  readonly #committed: () => void;
  readonly #savepoint: StatementSync;
  readonly #release: StatementSync;
  #waiting: Write[] = [];
  #running: Promise<void> | undefined;

  /** @param committed called after each commit */
  constructor(db: DatabaseSync, lockTimeout: number, committed: () => void) {
    this.#db = db;
    this.#lockTimeout = lockTimeout;
    this.#committed = committed;
    this.#savepoint = db.prepare("SAVEPOINT one");
    this.#release = db.prepare("RELEASE one");
  }

  /** Runs the work, which is synchronous, in one of the next transactions. */
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
        for (const { reject } of this.#waiting.splice(0)) reject(error);
      });
    }
    this.#running = undefined;
  }

  #commit(): void {
    this.#db.exec("BEGIN IMMEDIATE");
    const group = this.#waiting.splice(0, MOST);
    let settle: (() => void)[];
    try {
      settle = group.map((write) => this.#attempt(write));
      this.#db.exec("COMMIT");
    } catch (error) {
      rollBack(this.#db);
      for (const { reject } of group) reject(error);
      return;
    }
    for (const each of settle) each();
    this.#committed();
  }

  #attempt({ work, resolve, reject }: Write): () => void {
    this.#savepoint.run();
    try {
      const result = work() as never;
      this.#release.run();
      return () => resolve(result);
    } catch (error) {
      if (isFailure(error)) throw error;
      this.#db.exec("ROLLBACK TO one; RELEASE one");
      return () => reject(error);
    }
  }
}
