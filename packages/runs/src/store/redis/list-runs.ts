import { isUnfinished } from "../../status.ts";
import type { RunQuery, StoredRun } from "../store.ts";
import type { IndexKeys, Keys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";
import { readRuns } from "./runs.ts";

const PAGE = 50;

/** Newest first: walks down an index that has all that is asked for, and reads each run to see what it is now. */
export async function listRuns(ask: Ask, keys: Keys, query: RunQuery): Promise<readonly StoredRun[]> {
  const { sessionObject, status, owner, limit } = query;
  const found: StoredRun[] = [];
  let below = query.cursor === undefined ? "+" : `(${query.cursor}`;
  while (found.length < limit) {
    const page = Math.min(PAGE, limit - found.length + 5);
    const key = indexOf(keys.index, query);
    const ids = (await ask("ZRANGE", key, below, "-", "BYLEX", "REV", "LIMIT", 0, page)) as string[];
    for (const run of await readRuns(ask, keys, ids)) {
      if (!run || (status !== undefined && run.status !== status)) continue;
      if (sessionObject !== undefined && run.sessionObject !== sessionObject) continue;
      if (owner !== undefined && run.owner !== owner) continue;
      if (found.length < limit) found.push(run);
    }
    if (ids.length < page) break;
    below = `(${ids.at(-1)}`;
  }
  return found;
}

/** The smallest index that has them all. */
function indexOf(index: IndexKeys, { sessionObject, status, owner }: RunQuery): string {
  if (sessionObject !== undefined) return index.of(sessionObject);
  if (owner !== undefined) {
    if (status === undefined) return index.owned(owner);
    return isUnfinished(status) ? index.openOwned(owner) : index.statusOwned(owner, status);
  }
  if (status === undefined) return index.all;
  return isUnfinished(status) ? index.open : index.status(status);
}
