/** Executions under way at the same time, at most. */
export const MOST_EXECUTIONS = 1_000;

/**
 * Counts the executions that are under way: from the acceptance of a call until its last delivery has been sent a first time.
 * What waits for another attempt afterwards is not one of them, or a receiver that is down would keep others from being called.
 */
export interface Executions {
  readonly isFull: () => boolean;
  /** Begins one; the returned function ends it. */
  readonly begin: () => () => void;
}

export function createExecutions(): Executions {
  const underWay = new Set<object>();
  return {
    isFull: () => underWay.size >= MOST_EXECUTIONS,
    begin: () => {
      const own = {};
      underWay.add(own);
      return () => void underWay.delete(own);
    },
  };
}
