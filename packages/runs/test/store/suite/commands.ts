import fc from "fast-check";
import { moves } from "../../../src/status.ts";
import type { NewEntry, RunRecord, Store } from "../../../src/store/store.ts";
import { odd, runId, START } from "./sample.ts";

/** One call of a store: the method and what it is given. */
export type Command = {
  [Method in keyof Store]: readonly [Method, ...Parameters<Store[Method]>];
}[Exclude<keyof Store, "watch" | "close">];

const run = fc.integer({ min: 1, max: 4 }).map(runId);
const at = fc.integer({ min: 0, max: 50 }).map((milliseconds) => START + milliseconds);
const limit = fc.integer({ min: 1, max: 5 });
// Texts that sort alike wherever they are kept, and some that need not.
const sorted = fc.constantFrom("a", "b", "", "nul\u0000", "é😀");
const text = fc.oneof(sorted, fc.constantFrom(...odd));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const status = fc.constantFrom(...(Object.keys(moves.error) as (keyof typeof moves.error)[]), "succeeded" as const);
const kind = fc.constantFrom(...(Object.keys(moves) as NewEntry["kind"][]));

const record: fc.Arbitrary<RunRecord> = fc.record({
  id: run,
  owner: maybe(text),
  sessionObject: text,
  agent: text,
  request: fc.jsonValue(),
  createdAt: at,
  deadline: at,
  idle: fc.integer({ min: 0, max: 30 }),
});

export const newEntry: fc.Arbitrary<NewEntry> = kind.chain((kind) =>
  fc.record(
    {
      kind: fc.constant(kind),
      at,
      data: fc.jsonValue(),
      moves: fc.oneof({ weight: 4, arbitrary: fc.constant(moves[kind]) }, fc.constant({})),
      key: maybe(text),
      session: maybe(text),
      mustMove: fc.boolean(),
      expectedSeq: fc.integer({ min: 0, max: 6 }),
    },
    { requiredKeys: ["kind", "at", "data", "moves", "key", "session"] },
  ),
);

const by = fc.oneof(fc.record({ session: text }), fc.record({ sessionObject: text }));
const query = fc.record({
  sessionObject: maybe(text),
  status: maybe(status),
  owner: maybe(text),
  cursor: maybe(run),
  limit,
});
const delivery = fc.record({ key: sorted, at, data: fc.jsonValue() });
const call = <Method extends Command[0], Given extends [unknown, ...unknown[]]>(
  method: Method,
  ...given: { [Index in keyof Given]: fc.Arbitrary<Given[Index]> }
) => fc.tuple(fc.constant(method), ...given) as unknown as fc.Arbitrary<Command>;

export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: call("create", record) },
  { weight: 12, arbitrary: call("append", run, newEntry) },
  call("get", run),
  call("read", run, fc.nat(6), limit),
  call("list", query),
  call("unfinished", by),
  call("due", at, limit),
  call("place", delivery, maybe(run)),
  call("listUnmatched", fc.record({ cursor: maybe(fc.record({ at, key: sorted })), limit })),
);
