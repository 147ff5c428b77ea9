/** Milliseconds by which the timers of an idle process may be late. */
const BUSY = 20;

/**
 * Calls `giveUp` when an operation has taken so long, unless the returned function is called before. Time in which this
 * process was too busy to read does not count, once and up to as long again: what came meanwhile is read first.
 */
export function patience(timeout: number, giveUp: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let look: NodeJS.Immediate | undefined;
  const wait = (milliseconds: number, isLast: boolean) => {
    const due = performance.now() + milliseconds;
    timer = setTimeout(() => {
      const lag = performance.now() - due;
      look = setImmediate(() => (isLast || lag < BUSY ? giveUp() : wait(Math.min(lag, timeout), true)));
    }, milliseconds);
  };
  wait(timeout, false);
  return () => {
    clearTimeout(timer);
    clearImmediate(look);
  };
}
