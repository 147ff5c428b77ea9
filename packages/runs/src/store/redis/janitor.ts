import { isUnfinished, type Status } from "../../status.ts";
import type { RunRecord } from "../store.ts";
import type { IndexKeys, Keys } from "./keys.ts";
import { leave } from "./leave.ts";
import type { Ask } from "./link/operations.ts";
import { readRun } from "./runs.ts";
import { forget } from "./scripts/forget.ts";
import { visits } from "./scripts/visits.ts";

const BATCH = 20;
const LONGEST = 600_000;

const outcomes: readonly Status[] = ["succeeded", "failed", "stopped", "expired"];

/** Milliseconds after which a run is looked at first, and again for as long as it has no outcome. */
export function firstVisit(retention: number): number {
  return Math.min(LONGEST, Math.ceil(retention));
}

/** What has to be known of a run to remove it from the indexes when nothing else is left of it. */
export function toVisit({ id, sessionObject, owner }: Pick<RunRecord, "id" | "sessionObject" | "owner">): string {
  return JSON.stringify(owner === undefined ? [id, sessionObject] : [id, sessionObject, owner]);
}

function ownedBy(index: IndexKeys, owner: string): readonly string[] {
  return [index.owned(owner), index.openOwned(owner), ...outcomes.map((status) => index.statusOwned(owner, status))];
}

/**
 * Looks at the runs whose time for that has come, some at a time: removes from the indexes what Redis has let go of, and
 * what never came to be. Any number of processes may do that at once.
 */
export async function tidy(ask: Ask, keys: Keys, retention: number): Promise<void> {
  const pause = firstVisit(retention);
  for (;;) {
    const [now, ...found] = (await ask.script(visits, [keys.index.visits], [BATCH, pause])) as [string, ...string[]];
    await Promise.all(found.map((visit) => look(ask, keys, visit, Number(now), pause)));
    if (found.length < BATCH) return;
  }
}

async function look(ask: Ask, keys: Keys, visit: string, now: number, pause: number): Promise<void> {
  const { index } = keys;
  const [id, sessionObject, owner] = JSON.parse(visit) as [string, string, string?];
  const run = await readRun(ask, keys, id);
  if (!run) {
    const sorted = [index.all, index.open, index.due, index.of(sessionObject), ...outcomes.map(index.status)];
    const owned = owner === undefined ? [] : ownedBy(index, owner);
    await ask.script(
      forget,
      [index.visits, index.openOf(sessionObject), ...sorted, ...owned],
      [visit, now + pause, id],
    );
    return;
  }
  // Without an outcome, it is looked at again when its time comes again.
  if (isUnfinished(run.status)) return;
  await leave(ask, index, run);
  const left = Number(await ask("PTTL", keys.of(id).run));
  if (left === -1) await ask("ZREM", index.visits, visit);
  else await ask("ZADD", index.visits, "XX", now + Math.max(left, 0) + 1, visit);
}
