import type { DatabaseSync, StatementSync } from "node:sqlite";
import { Watchers } from "../watchers.ts";

/** Milliseconds between two looks for what other processes wrote. One look takes microseconds. */
const INTERVAL = 5;

/**
 * Wakes watchers. SQLite tells nobody that a file has grown, but it has a number that changes when another connection commits:
 * that is looked at in a short interval while there are watchers. This process's own commits are looked at as they happen.
 */
export class Feed {
  readonly #watchers = new Watchers();
  readonly #version: StatementSync;
  readonly #last: StatementSync;
  readonly #news: StatementSync;
  #seenVersion: unknown;
  #seenEntry = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: DatabaseSync) {
    this.#version = db.prepare("PRAGMA data_version");
    this.#last = db.prepare("SELECT coalesce(max(id), 0) AS last FROM entries");
    this.#news = db.prepare(`
      SELECT runs.id AS run, entries.id AS entry FROM entries CROSS JOIN runs ON runs.n = entries.run
      WHERE entries.id > ? ORDER BY entries.id`);
  }

  /** Wakes whenever the run has a new entry, until the returned function is called. */
  watch(run: string, wake: () => void): () => void {
    if (!this.#timer) {
      this.#seenVersion = this.#version.get()?.["data_version"];
      this.#seenEntry = this.#last.get()?.["last"] as number;
      this.#timer = setInterval(() => this.#poll(), INTERVAL).unref();
    }
    const stop = this.#watchers.add(run, wake);
    return () => {
      stop();
      if (this.#watchers.isEmpty) this.#rest();
    };
  }

  /** Wakes the watchers of all runs that have entries which were not looked at: to be called after each own commit. */
  look(): void {
    if (!this.#timer) return;
    try {
      const news = this.#news.all(this.#seenEntry);
      this.#seenEntry = (news.at(-1)?.["entry"] as number | undefined) ?? this.#seenEntry;
      for (const run of new Set(news.map((row) => row["run"] as string))) this.#watchers.wake(run);
    } catch {
      this.#seenVersion = undefined;
    }
  }

  close(): void {
    this.#rest();
    this.#watchers.end();
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** What fails, because the database is locked say, is tried again the next time. */
  #poll(): void {
    try {
      const version = this.#version.get()?.["data_version"];
      if (version === this.#seenVersion) return;
      this.#seenVersion = version;
      this.look();
    } catch {}
  }
}
