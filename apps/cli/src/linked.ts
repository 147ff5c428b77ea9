/** A controller that fires with a signal, or on its own. */
export interface Linked {
  readonly signal: AbortSignal;
  readonly abort: (reason?: unknown) => void;
  /** Lets go of the signal that it is linked to. */
  readonly release: () => void;
}

export function linkedTo(signal: AbortSignal): Linked {
  const controller = new AbortController();
  const pass = () => controller.abort(signal.reason);
  if (signal.aborted) pass();
  signal.addEventListener("abort", pass, { once: true });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    release: () => signal.removeEventListener("abort", pass),
  };
}
