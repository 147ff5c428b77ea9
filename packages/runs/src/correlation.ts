import { readMark } from "./mark.ts";
import type { Store } from "./store/store.ts";

/** What a delivery tells about where it belongs. */
export interface Address {
  readonly clientMetadata?: unknown;
  readonly session?: string | undefined;
  readonly sessionObject?: string | undefined;
}

/**
 * The runs to which a delivery may belong: the one that its metadata names; where that is not there, the only unfinished run
 * of its session; else the only unfinished run of its `session_object`. Two candidates are as good as none: a guess could
 * give one conversation the answer of another.
 *
 * Appending tells whether a named run is there: asking first would be another way to the store and back.
 */
export async function* candidates(store: Pick<Store, "unfinished">, address: Address): AsyncGenerator<string, void> {
  const { clientMetadata, session, sessionObject } = address;
  const named = readMark(clientMetadata)?.run;
  if (named !== undefined) yield named;
  for (const by of [session && { session }, sessionObject && { sessionObject }]) {
    if (!by) continue;
    const [only, another] = await store.unfinished(by);
    if (only === undefined) continue;
    if (another === undefined) yield only;
    return;
  }
}
