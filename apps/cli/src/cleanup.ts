/** What has to be put away again, in the order in which it came up. */
export interface Cleanup {
  readonly add: (task: () => Promise<unknown>) => void;
  /** Puts away the last first; what fails keeps nothing else from being put away. */
  readonly run: () => Promise<void>;
}

/** @param onError told of each task that fails */
export function createCleanup(onError: (error: unknown) => void): Cleanup {
  const tasks: (() => Promise<unknown>)[] = [];
  return {
    add: (task) => tasks.push(task),
    run: async () => {
      for (let task = tasks.pop(); task; task = tasks.pop()) await task().catch(onError);
    },
  };
}
