import type { Store } from "../../../src/store/store.ts";
import { entry, record, runId } from "./sample.ts";
import { filler } from "./streamed.ts";

interface Given {
  readonly run: string;
  readonly times: number;
  readonly after: number;
  readonly now: number;
}

/** What child processes do. */
export const jobs = {
  /** Appends one and the same delivery many times at once; tells how often it was stored. */
  async duplicates(store: Store, { run, times }: Given) {
    const delivery = entry("message", { key: "delivery", data: { from: process.pid } });
    const appended = await Promise.all(Array.from({ length: times }, () => store.append(run, delivery)));
    return appended.filter(({ stored }) => stored).length;
  },

  /** Creates one and the same run; tells whether it did. */
  async create(store: Store) {
    return store.create(record(1)).then(
      () => true,
      (error: Error) => error.name,
    );
  },

  /** Appends entries one after the other. */
  async append(store: Store, { run, times }: Given) {
    for (let n = 0; n < times; n++) await store.append(run, entry("suggestions", { data: process.pid }));
  },

  /** Expires what is due; tells which it expired. */
  async expire(store: Store, { now }: Given) {
    const due = await store.due(now, 1000);
    const appended = await Promise.all(due.map((run) => store.append(run, entry("expired", { mustMove: true }))));
    return due.filter((_, index) => appended[index]?.stored);
  },

  /** Reads a run as it grows, until it has an outcome; tells each entry's seq and data. */
  async follow(store: Store, { run, after }: Given) {
    const seen: unknown[] = [];
    let wake = () => {};
    await store.watch(run, () => wake());
    for (let seq = after; ; ) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const entries = await store.read(run, seq, 10);
      for (const each of entries) seen.push([each.seq, each.data]);
      seq = entries.at(-1)?.seq ?? seq;
      if (entries.at(-1)?.status === "succeeded") return seen;
      if (entries.length > 0) continue;
      const alive = setInterval(() => {}, 1000);
      await woken;
      clearInterval(alive);
    }
  },

  /** Creates runs and appends to them in eight lanes at once, says each thing that was acknowledged, and never ends. */
  async stream(store: Store, _: Given, say: (line: string) => void) {
    const lane = async (first: number) => {
      for (let n = first; ; n += 8) {
        const run = runId(n);
        await store.create(record(n));
        say(`${run} 0`);
        for (let seq = 1; seq <= 6; seq++) {
          await store.append(run, entry("suggestions", { key: `${run} ${seq}`, data: filler(run, seq) }));
          say(`${run} ${seq}`);
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, first) => lane(first)));
  },
};
