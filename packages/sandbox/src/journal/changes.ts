/** What has changed, and of which id: a hint to look again. */
export interface Change {
  readonly kind: "webhook" | "event-source" | "call" | "delivery";
  readonly id: string;
}

/** Tells listeners of every change. */
export interface Changes {
  readonly publish: (change: Change) => void;
  /** Returns what ends it. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    publish: (change) => {
      for (const listener of listeners) listener(change);
    },
    subscribe: (listener) => {
      // The same function may listen twice.
      const own = (change: Change) => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
