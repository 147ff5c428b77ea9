import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { LedgerUnavailableError } from "./errors/ledger-unavailable-error.ts";

/** Where replicas agree on who has the turn. Each step is one: of two that acquire at a time, one does. */
export interface Leases {
  /** Takes the turn for so many milliseconds, unless somebody has it. */
  acquire(name: string, holder: string, lease: number): Promise<boolean>;
  /** Keeps the turn for so many milliseconds from now; false when it was lost. */
  renew(name: string, holder: string, lease: number): Promise<boolean>;
  free(name: string, holder: string): Promise<void>;
}

/** Milliseconds between two attempts; uneven, so that replicas which were started together do not stay in step. */
const pause = () => 50 + Math.random() * 100;

/** What `Ledger.exclusively` does, with leases of so many milliseconds. */
export async function exclusively<Result>(
  leases: Leases,
  lease: number,
  name: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const holder = randomUUID();
  const done = new AbortController();
  const lost = new AbortController();
  let keeping: Promise<void> | undefined;
  try {
    let asked = performance.now();
    while (!(await leases.acquire(name, holder, lease))) {
      await setTimeout(pause());
      asked = performance.now();
    }
    keeping = keep(() => leases.renew(name, holder, lease), asked, lease, done.signal).then((why) => {
      if (why) lost.abort(why);
    });
    return await work(lost.signal);
  } finally {
    done.abort();
    await keeping;
    // Also where acquiring failed, since that may have been done. A lease that cannot be freed ends by itself.
    await leases.free(name, holder).catch(() => {});
  }
}

/** Renews in time, until the work is done or the turn is lost; why it is. */
async function keep(
  renew: () => Promise<boolean>,
  since: number,
  lease: number,
  done: AbortSignal,
): Promise<LedgerUnavailableError | undefined> {
  const next = "do the work again: another replica may have begun it";
  let held = since;
  let failure: unknown;
  for (;;) {
    const wait = failure === undefined ? lease / 3 : lease / 20;
    await setTimeout(wait, undefined, { signal: done }).catch(() => {});
    if (done.aborted) return undefined;
    const asked = performance.now();
    try {
      if (!(await renew())) return new LedgerUnavailableError("the turn was lost to another replica", next);
      held = asked;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    if (performance.now() - held > lease * 0.8 && !done.aborted) {
      return new LedgerUnavailableError("the turn could not be kept: the ledger is out of reach", next, failure);
    }
  }
}
