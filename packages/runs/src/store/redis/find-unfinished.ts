import { isUnfinished } from "../../status.ts";
import type { Keys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";
import { readRuns } from "./runs.ts";

const PAGE = 20;

type By = { readonly session: string } | { readonly sessionObject: string };

/** Unfinished runs of a session, at most two. */
export async function findUnfinished(ask: Ask, keys: Keys, by: By): Promise<readonly string[]> {
  const { index } = keys;
  const key = "session" in by ? index.openIn(by.session) : index.openOf(by.sessionObject);
  const ids = (await ask("SMEMBERS", key)) as string[];
  const found: string[] = [];
  for (let start = 0; start < ids.length && found.length < 2; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    const runs = await readRuns(ask, keys, page);
    for (const [at, run] of runs.entries()) {
      const id = page[at] as string;
      if (run && !isUnfinished(run.status)) await ask("SREM", key, id);
      else if (run && ("session" in by ? run.session === by.session : run.sessionObject === by.sessionObject)) {
        found.push(id);
      }
    }
  }
  return found.slice(0, 2);
}
