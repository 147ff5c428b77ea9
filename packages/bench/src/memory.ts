/** Bytes of a process. */
export interface Memory {
  readonly heap: number;
  readonly rss: number;
}

/** What this process, started with --expose-gc, cannot do without. */
export function measureMemory(): Memory {
  global.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, rss };
}
