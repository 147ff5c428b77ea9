import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { LedgerUnavailableError } from "../errors/ledger-unavailable-error.ts";
import { explain } from "./failure.ts";
import { openDatabase } from "./open.ts";
import { patiently } from "./patience.ts";
import { inTransaction } from "./transaction.ts";

/** Writes that share a commit at most. A hundred take about a millisecond, without the disk. */
const MOST = 100;

interface Write {
  readonly work: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The ledger's file. Writes that come in one turn of the event loop, or while another process has the lock, share a transaction,
 * and so one wait for the disk; they resolve once they are on it.
 */
export class LedgerFile {
  readonly db: DatabaseSync;
  readonly #path: string;
  readonly #timeout: number;
  readonly #queue: Write[] = [];
  #writing: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  private constructor(db: DatabaseSync, path: string, timeout: number) {
    this.db = db;
    this.#path = path;
    this.#timeout = timeout;
  }

  static async open(path: string, timeout: number): Promise<LedgerFile> {
    return new LedgerFile(await openDatabase(path, timeout), path, timeout);
  }

  async read<Result>(work: () => Result): Promise<Result> {
    this.#assertOpen();
    try {
      return await patiently(this.#timeout, work);
    } catch (error) {
      throw explain(this.#path, error);
    }
  }

  /** The work throws nothing but what SQLite does; it may be done again after it was undone. */
  async write<Result>(work: () => Result): Promise<Result> {
    this.#assertOpen();
    return new Promise((resolve, reject) => {
      this.#queue.push({ work, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** After what was begun. */
  close(): Promise<void> {
    this.#closing ??= Promise.resolve(this.#writing).then(() => this.db.close());
    return this.#closing;
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) {
      await setImmediate();
      const group = this.#queue.splice(0, MOST);
      try {
        const all = () => inTransaction(this.db, () => group.map(({ work }) => work()));
        const results = await patiently(this.#timeout, all);
        for (const [at, { resolve }] of group.entries()) resolve(results[at] as never);
      } catch (error) {
        for (const { reject } of group) reject(explain(this.#path, error));
      }
    }
    this.#writing = undefined;
  }

  #assertOpen(): void {
    if (this.#closing) throw new LedgerUnavailableError(`the ledger ${this.#path} is closed`, "open it again");
  }
}
