import type { Moves } from "../../../src/status.ts";
import { moves } from "../../../src/status.ts";
import type { NewEntry, RunRecord, Store } from "../../../src/store/store.ts";

/** Gives an empty store, which is closed when the test ends. */
export type Open = () => Promise<Store>;

/** Near the present, so that no store's retention touches what a test made. */
export const START: number = Date.now() - 60_000;

/** The id of the nth run; a later one is a newer one. */
export function runId(n: number): string {
  return `run_01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

export function record(n: number, over: Partial<RunRecord> = {}): RunRecord {
  return {
    id: runId(n),
    sessionObject: `conversation-${n}`,
    agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
    request: { message: "hello", client_metadata: { n } },
    createdAt: START + n,
    deadline: START + 600_000,
    idle: 120_000,
    ...over,
  };
}

export function entry(kind: NewEntry["kind"], over: Partial<NewEntry> = {}): NewEntry {
  return { kind, at: START + 1000, data: { kind }, moves: moves[kind], key: undefined, session: undefined, ...over };
}

/** Texts that are easily taken for each other: lone surrogates are one and the same character in UTF-8. */
export const odd: readonly string[] = [
  ...["\ud800", "\udbff", "\udc00", "\udfff", "\ud800\ud800", "a\udc00b", "\udc00\ud800", "\ufffd", "\ufffd\ufffd"],
  ...["\\ud800", '"\\ud800"', "\u0000", "😀", "Ø\u0000"],
];

/** Moves of an entry that leaves every status as it is. */
export const still: Moves = {};
