import { readMark } from "./mark.ts";
import type { Store } from "./store/store.ts";

/** What a delivery tells about where it belongs. */
export interface Address {
  readonly clientMetadata?: unknown;
  readonly session?: string | undefined;
  readonly sessionObject?: string | undefined;
}

/**
 * Finds the run of a delivery: the one that its metadata names; else the only unfinished run of its session; else the only
 * unfinished run of its `session_object`. Two candidates are as good as none: a guess could give one conversation the
 * answer of another.
 */
export async function findRun(store: Pick<Store, "get" | "unfinished">, address: Address): Promise<string | undefined> {
  const { clientMetadata, session, sessionObject } = address;
  const named = readMark(clientMetadata)?.run;
  if (named !== undefined && (await store.get(named))) return named;
  for (const by of [session && { session }, sessionObject && { sessionObject }]) {
    if (!by) continue;
    const [only, another] = await store.unfinished(by);
    if (only !== undefined) return another === undefined ? only : undefined;
  }
  return undefined;
}
