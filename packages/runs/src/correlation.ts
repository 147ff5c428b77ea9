import { isRunId } from "./id.ts";
import { readMark } from "./mark.ts";
import type { Store } from "./store/store.ts";

/** What a delivery tells about where it belongs. */
export interface Address {
  readonly clientMetadata?: unknown;
  readonly session?: string | undefined;
  readonly sessionObject?: string | undefined;
}

/** The run that a delivery's metadata names, whether it is known or not. Undefined where the metadata is missing or was altered. */
export function namedRun({ clientMetadata }: Address): string | undefined {
  const run = readMark(clientMetadata)?.run;
  return run !== undefined && isRunId(run) ? run : undefined;
}

/**
 * The run to which a delivery that names none belongs: the only unfinished one of its session and of its `session_object`. Two
 * are as good as none, for a guess could give one conversation the answer of another; so is one whose conversation has another
 * that is unfinished, since a call that was not answered yet has no session to be told by.
 */
export async function onlyFit(store: Pick<Store, "unfinished" | "get">, address: Address): Promise<string | undefined> {
  const { session, sessionObject } = address;
  const [bySession, byObject] = await Promise.all([
    session ? store.unfinished({ session }) : [],
    sessionObject ? store.unfinished({ sessionObject }) : [],
  ]);
  const [only, another] = new Set([...bySession, ...byObject]);
  if (only === undefined || another !== undefined) return undefined;
  if (byObject.length === 1) return only;
  const run = await store.get(only);
  const siblings = run ? await store.unfinished({ sessionObject: run.sessionObject }) : [];
  return siblings.length === 1 ? only : undefined;
}
