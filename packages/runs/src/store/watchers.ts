/** Who waits for which run in this process. */
export class Watchers {
  readonly #runs = new Map<string, Set<() => void>>();

  get isEmpty(): boolean {
    return this.#runs.size === 0;
  }

  /** Calls `wake` whenever the run is woken, until the returned function is called. */
  add(run: string, wake: () => void): () => void {
    const waiting = this.#runs.get(run) ?? new Set();
    const watcher = () => wake();
    this.#runs.set(run, waiting.add(watcher));
    return () => {
      waiting.delete(watcher);
      if (waiting.size === 0 && this.#runs.get(run) === waiting) this.#runs.delete(run);
    };
  }

  /** In a microtask of its own, so that a reader's mistake is never the writer's. */
  wake(run: string): void {
    const waiting = this.#runs.get(run);
    for (const watcher of waiting ?? []) {
      queueMicrotask(() => {
        if (waiting?.has(watcher)) watcher();
      });
    }
  }

  /** Wakes everyone once more, so that nobody waits for what cannot come, and lets go of all. */
  end(): void {
    for (const waiting of this.#runs.values()) {
      for (const watcher of waiting) queueMicrotask(watcher);
      waiting.clear();
    }
    this.#runs.clear();
  }
}
