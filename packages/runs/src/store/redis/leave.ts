import type { StoredRun } from "../store.ts";
import type { IndexKeys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";

type Finished = Pick<StoredRun, "id" | "status" | "sessionObject" | "session">;

/** Takes a run that has its outcome out of the indexes that are about runs without. */
export async function leave(ask: Ask, index: IndexKeys, run: Finished): Promise<void> {
  const { id, status, sessionObject, session } = run;
  await Promise.all([
    ask("ZREM", index.open, id),
    ask("ZREM", index.due, id),
    ask("SREM", index.openOf(sessionObject), id),
    session !== undefined && ask("SREM", index.openIn(session), id),
    // An answer that came after all is the only way from one outcome to another.
    status !== "expired" && ask("ZREM", index.status("expired"), id),
  ]);
}
