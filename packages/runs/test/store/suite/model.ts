import { RunExistsError } from "../../../src/errors/run-exists-error.ts";
import type { Entry, NewEntry, Store, StoredRun, Unmatched } from "../../../src/store/store.ts";

type Run = { -readonly [Key in keyof StoredRun]: StoredRun[Key] } & { log: Entry[]; keys: (string | undefined)[] };

const outcomes = ["succeeded", "failed", "stopped", "expired"];
const byText = (one: string, other: string) => (one < other ? -1 : 1);

/**
 * What a store does, in the plainest words and nothing else: no index, no shared code with the stores. Only `unfinished`
 * differs: it tells all, since a store may choose which two.
 */
export function model(): Omit<Store, "watch" | "close"> {
  const runs: Run[] = [];
  const placed: (Unmatched & { run: string | undefined })[] = [];
  const find = (id: string) => runs.find((run) => run.id === id);
  const waiting = () => runs.filter(({ status }) => !outcomes.includes(status));
  const dueAt = (run: Run) => Math.min(run.deadline, run.updatedAt + run.idle);
  const show = ({ log: _, keys: __, ...run }: Run): StoredRun => run;

  const refusal = (run: Run, entry: NewEntry) => {
    if (entry.key !== undefined && run.keys.includes(entry.key)) return "duplicate";
    if (entry.expectedSeq !== undefined && entry.expectedSeq !== run.log.length) return "outrun";
    if (entry.mustMove && (entry.moves[run.status] ?? run.status) === run.status) return "unmoved";
    return undefined;
  };

  return {
    async create(record) {
      if (find(record.id)) throw new RunExistsError(record.id);
      const { createdAt } = record;
      runs.push({ ...record, status: "starting", session: undefined, seq: 0, updatedAt: createdAt, log: [], keys: [] });
    },
    async append(id, entry) {
      const run = find(id);
      if (!run) return { stored: false, reason: "no-run" };
      const reason = refusal(run, entry);
      if (reason) return { stored: false, reason };
      const late = outcomes.includes(run.status);
      run.seq++;
      run.status = entry.moves[run.status] ?? run.status;
      run.session ??= entry.session;
      run.updatedAt = entry.at;
      run.keys.push(entry.key);
      const { at, kind, data } = entry;
      const stored: Entry = { seq: run.seq, at, kind, status: run.status, late, data };
      run.log.push(stored);
      return { stored: true, entry: stored };
    },
    async get(id) {
      const run = find(id);
      return run && show(run);
    },
    async read(id, after, limit) {
      return (find(id)?.log ?? []).filter(({ seq }) => seq > after).slice(0, limit);
    },
    async list({ sessionObject, status, owner, cursor, limit }) {
      return runs
        .filter((run) => sessionObject === undefined || run.sessionObject === sessionObject)
        .filter((run) => status === undefined || run.status === status)
        .filter((run) => owner === undefined || run.owner === owner)
        .filter((run) => cursor === undefined || run.id < cursor)
        .sort((one, other) => byText(other.id, one.id))
        .slice(0, limit)
        .map(show);
    },
    async unfinished(by) {
      const fits = (run: Run) =>
        "session" in by ? run.session === by.session : run.sessionObject === by.sessionObject;
      return waiting()
        .filter(fits)
        .map(({ id }) => id);
    },
    async due(now, limit) {
      return waiting()
        .filter((run) => dueAt(run) <= now)
        .sort((one, other) => dueAt(one) - dueAt(other) || byText(one.id, other.id))
        .slice(0, limit)
        .map(({ id }) => id);
    },
    async place(delivery, run) {
      const known = placed.find(({ key }) => key === delivery.key);
      if (known) return { run: known.run, isNew: false };
      placed.push({ ...delivery, run });
      return { run, isNew: true };
    },
    async listUnmatched({ cursor, limit }) {
      return placed
        .filter(({ run }) => run === undefined)
        .map(({ run: _, ...delivery }) => delivery)
        .filter(({ at, key }) => !cursor || at < cursor.at || (at === cursor.at && key < cursor.key))
        .sort((one, other) => other.at - one.at || byText(other.key, one.key))
        .slice(0, limit);
    },
  };
}
