/**
 * Calls `end` with the reason of the first signal that fires, or has fired. Returns what takes the listeners back: a signal may live as
 * long as the process.
 */
export function onAbort(signals: readonly AbortSignal[], end: (reason: unknown) => void): () => void {
  const removals = signals.map((signal) => {
    const listener = () => end(signal.reason);
    if (signal.aborted) listener();
    signal.addEventListener("abort", listener);
    return () => signal.removeEventListener("abort", listener);
  });
  return () => {
    for (const remove of removals) remove();
  };
}
