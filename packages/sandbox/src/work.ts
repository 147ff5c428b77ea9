import { setMaxListeners } from "node:events";
import type { Clock } from "./clock/clock.ts";
import { SandboxClosedError } from "./errors/sandbox-closed-error.ts";

/** Keeps account of what is under way, so that one can wait for it and end it. */
export interface Work {
  /** Fires when the sandbox closes. */
  readonly signal: AbortSignal;
  /** Does something as a task. */
  readonly task: <Result>(task: () => Promise<Result>) => Promise<Result>;
  /** Begins a task that nobody waits for, unless the sandbox is closed. What it throws is a bug, and printed. */
  readonly begin: (task: () => Promise<unknown>) => void;
  /** Waits within a task for others, which are tasks themselves. */
  readonly join: <Result>(others: Promise<Result>) => Promise<Result>;
  /** Waits within a task for the clock. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Begins a task later, which nobody waits for until then. */
  readonly later: (milliseconds: number, task: () => Promise<unknown>) => void;
  /** Resolves when no task is left. */
  readonly idle: () => Promise<void>;
  /** Resolves when all tasks that are left wait for the clock. */
  readonly waiting: () => Promise<void>;
  /** Ends every task, and resolves when they have. */
  readonly close: () => Promise<void>;
}

export function createWork(clock: Clock): Work {
  const closing = new AbortController();
  const { signal } = closing;
  setMaxListeners(0, signal);
  let tasks = 0;
  let still = 0;
  const waiters = new Set<{ readonly holds: () => boolean; readonly resolve: () => void }>();
  let checking = false;
  // Not at once: whoever waited for what just ended goes on first, and may begin something else.
  const check = () => {
    if (checking || waiters.size === 0) return;
    checking = true;
    setImmediate(() => {
      checking = false;
      for (const waiter of waiters) if (waiter.holds() && waiters.delete(waiter)) waiter.resolve();
    });
  };
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      waiters.add({ holds, resolve });
      check();
    });
  const standStill = async <Result>(wait: () => Promise<Result>): Promise<Result> => {
    still++;
    check();
    try {
      return await wait();
    } finally {
      still--;
    }
  };
  const count: Work["task"] = async (task) => {
    signal.throwIfAborted();
    tasks++;
    try {
      return await task();
    } finally {
      tasks--;
      check();
    }
  };
  const begin: Work["begin"] = (task) => {
    count(task).catch((error: unknown) => {
      if (!signal.aborted) console.error(error);
    });
  };
  const idle = () => until(() => tasks === 0);
  return {
    signal,
    task: count,
    begin,
    join: (others) => standStill(() => others),
    sleep: async (milliseconds) => {
      if (!(milliseconds > 0)) return signal.throwIfAborted();
      await standStill(() => clock.sleep(milliseconds, signal));
    },
    later: (milliseconds, task) => {
      clock.sleep(milliseconds, signal).then(
        () => begin(task),
        () => {},
      );
    },
    idle,
    waiting: () => until(() => tasks === still),
    close: () => {
      closing.abort(new SandboxClosedError());
      return idle();
    },
  };
}
