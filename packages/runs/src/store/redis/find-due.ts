import { dueAt } from "../advance.ts";
import type { StoredRun } from "../store.ts";
import type { Keys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";
import { readRuns } from "./runs.ts";

const PAGE = 100;
/** Milliseconds by which clocks of processes may differ before a run is found due too late. */
const SKEW = 60_000;

/**
 * Where a run stands in the index: an entry makes it due later and leaves the index alone, and the clock of whoever appends
 * the next may be behind, so a run stands there somewhat before it can be due.
 */
export function earliestDue({ deadline, updatedAt, idle }: Pick<StoredRun, "deadline" | "updatedAt" | "idle">): number {
  return Math.min(deadline, updatedAt + idle - SKEW);
}

/** Unfinished runs that are due, the most overdue first, then by id. Moves those to their place that stand too early. */
export async function findDue(ask: Ask, keys: Keys, now: number, limit: number): Promise<readonly string[]> {
  const { due: key } = keys.index;
  const found: { readonly id: string; readonly due: number }[] = [];
  const corrections: (() => Promise<unknown>)[] = [];
  for (let passed = 0; ; passed += PAGE) {
    const args = ["-inf", now, "BYSCORE", "LIMIT", passed, PAGE, "WITHSCORES"];
    // Pairs or one flat list, by the version of the protocol.
    const reply = ((await ask("ZRANGE", key, ...args)) as unknown[]).flat();
    const ids = reply.filter((_, at) => at % 2 === 0) as string[];
    const places = reply.filter((_, at) => at % 2 === 1).map(Number);
    for (const [at, run] of (await readRuns(ask, keys, ids)).entries()) {
      // What is not there is being made, or never will be.
      if (!run) continue;
      const due = dueAt(run);
      if (due === undefined) corrections.push(() => ask("ZREM", key, run.id));
      else if (due <= now) found.push({ id: run.id, due });
      else if (earliestDue(run) > (places[at] as number)) {
        corrections.push(() => ask("ZADD", key, "XX", earliestDue(run), run.id));
      }
    }
    found.sort((one, other) => one.due - other.due || (one.id < other.id ? -1 : 1));
    // Whatever comes behind is due no earlier than it stands.
    const last = found[limit - 1];
    if (ids.length < PAGE || (last && last.due < (places.at(-1) as number))) break;
  }
  await Promise.all(corrections.map((correct) => correct()));
  return found.slice(0, limit).map(({ id }) => id);
}
