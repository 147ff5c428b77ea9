/** A timer's longest delay; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A signal that fires with the caller's reason, or with `late` once the time is up; `end` lets go of both. */
export function waitAtMost(
  { timeout, signal }: { readonly timeout?: number | undefined; readonly signal?: AbortSignal | undefined },
  late: Error,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const abort = new AbortController();
  const give = () => abort.abort(signal?.reason);
  const timer =
    timeout === undefined ? undefined : setTimeout(() => abort.abort(late), Math.min(timeout, LONGEST_TIMER));
  if (signal?.aborted) give();
  signal?.addEventListener("abort", give);
  return {
    signal: abort.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", give);
    },
  };
}
