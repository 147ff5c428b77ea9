import type { Run } from "@agent-events/runs";

/**
 * Waits until a run is settled, the time is up, or one of the signals fires; the run goes on in any case.
 *
 * @param timeout in milliseconds
 * @throws {StoreUnavailableError}
 */
export async function waitUntilSettled(run: Run, timeout: number, ...signals: AbortSignal[]): Promise<void> {
  await wait(run, timeout, signals, () => false);
}

/** Waits for a run's first event in the same way: until then, DevRev has not answered the call. */
export async function waitUntilTaken(run: Run, timeout: number, ...signals: AbortSignal[]): Promise<void> {
  await wait(run, timeout, signals, () => true);
}

async function wait(run: Run, timeout: number, signals: AbortSignal[], isEnough: () => boolean): Promise<void> {
  const patience = new AbortController();
  const give = () => patience.abort();
  const timer = setTimeout(give, timeout);
  for (const signal of signals) {
    if (signal.aborted) give();
    signal.addEventListener("abort", give);
  }
  try {
    for await (const _ of run.events({ signal: patience.signal })) if (isEnough()) return;
  } catch (error) {
    if (!patience.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener("abort", give);
  }
}
