/** A longer timer would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * What `work` settles with, if that comes in time; else what `late` returns or throws, or a rejection with the reason of
 * the first signal that fires. Holds even against work that never settles, begins none when a signal has fired already,
 * and leaves no timer and no listener behind.
 */
export async function within<T>(
  milliseconds: number,
  signals: readonly AbortSignal[],
  late: () => T,
  work?: () => Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fire = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      fire = () => reject(signals.find(({ aborted }) => aborted)?.reason);
      for (const signal of signals) {
        signal.throwIfAborted();
        signal.addEventListener("abort", fire);
      }
      timer = setTimeout(() => resolve(Promise.resolve().then(late)), Math.min(milliseconds, LONGEST_TIMER));
      work?.().then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener("abort", fire);
  }
}
