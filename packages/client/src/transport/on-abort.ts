/**
 * Calls `end` with the reason of the first signal that fires. Returns what takes the listeners back: a signal may live as
 * long as the process.
 */
export function onAbort(signals: readonly AbortSignal[], end: (reason: unknown) => void): () => void {
  const done = new AbortController();
  for (const signal of signals) {
    signal.addEventListener("abort", () => end(signal.reason), { signal: done.signal });
  }
  return () => done.abort();
}
