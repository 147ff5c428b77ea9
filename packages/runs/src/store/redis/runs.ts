import type { Status } from "../../status.ts";
import type { Entry, RunRecord, StoredRun } from "../store.ts";
import type { Keys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";

const fields = ["record", "status", "session", "seq", "updatedAt"] as const;

/** The largest number that the server is asked for. */
export const MOST: number = Number.MAX_SAFE_INTEGER;

/** Reads a run as it stands. */
export async function readRun(ask: Ask, keys: Keys, run: string): Promise<StoredRun | undefined> {
  const [record, status, session, seq, updatedAt] = (await ask("HMGET", keys.of(run).run, ...fields)) as (
    | string
    | null
  )[];
  if (record == null || status == null) return undefined;
  return {
    ...(JSON.parse(record) as RunRecord),
    status: status as Status,
    session: session == null ? undefined : JSON.parse(session),
    seq: Number(seq),
    updatedAt: Number(updatedAt),
  };
}

/** Reads several at once, in the order of the ids. */
export async function readRuns(ask: Ask, keys: Keys, runs: readonly string[]): Promise<(StoredRun | undefined)[]> {
  return Promise.all(runs.map((run) => readRun(ask, keys, run)));
}

/** Reads a run's log behind `after`. */
export async function readLog(
  ask: Ask,
  keys: Keys,
  run: string,
  after: number,
  limit: number,
): Promise<readonly Entry[]> {
  const found = await ask(
    "XRANGE",
    keys.of(run).log,
    `(${Math.min(Math.max(after, 0), MOST)}-0`,
    "+",
    "COUNT",
    Math.min(limit, MOST),
  );
  return ((found ?? []) as [string, string[]][]).map(([id, [, kind, , at, , status, , late, , data]]) => ({
    seq: Number.parseInt(id, 10),
    at: Number(at),
    kind: kind as Entry["kind"],
    status: status as Status,
    late: late === "1",
    data: JSON.parse(data as string),
  }));
}
