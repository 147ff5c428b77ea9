import type { StoredRun } from "../store.ts";
import type { IndexKeys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";

type Finished = Pick<StoredRun, "id" | "status" | "sessionObject" | "owner" | "session">;

/** Takes a run that has its outcome out of the indexes that are about runs without. */
export async function leave(ask: Ask, index: IndexKeys, run: Finished): Promise<void> {
  const { id, status, sessionObject, owner, session } = run;
  await Promise.all([
    ask("ZREM", index.open, id),
    ask("ZREM", index.due, id),
    ask("SREM", index.openOf(sessionObject), id),
    session !== undefined && ask("SREM", index.openIn(session), id),
    owner !== undefined && ask("ZREM", index.openOwned(owner), id),
    // An answer that came after all is the only way from one outcome to another.
    status !== "expired" && ask("ZREM", index.status("expired"), id),
    status !== "expired" && owner !== undefined && ask("ZREM", index.statusOwned(owner, "expired"), id),
  ]);
}
