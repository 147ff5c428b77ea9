import type { ChildProcess } from "node:child_process";
import { ask, Children } from "../../child.ts";
import { toSection } from "../../comparison.ts";
import type { Effort, Section } from "../../measurement.ts";
import { quantile } from "../../statistics.ts";
import { Places, storeNames } from "../../stores/places.ts";
import { takeTurns } from "../../turns.ts";
import type { Append, Arrival, Question } from "./worker.ts";

/** Milliseconds until a reader had an event, one for each reader and event. */
export interface Delays {
  /** Since the event was handed in. */
  readonly begun: readonly number[];
  /** Since it was stored, as the writer was told; 0 where the reader had it before. */
  readonly stored: readonly number[];
}

/** Appends to a run that has readers, and asks both sides when. */
export async function wakeUp(
  writer: ChildProcess,
  reader: ChildProcess,
  { readers, events }: { readonly readers: number; readonly events: number },
): Promise<Delays> {
  const tell = <Answer>(child: ChildProcess, question: Question) => ask<Answer>(child, question);
  const run = await tell<string>(writer, { do: "start" });
  await tell(reader, { do: "follow", run, readers });
  const appends = await tell<Append[]>(writer, { do: "append", run, count: events });
  const arrivals = await tell<Arrival[]>(reader, { do: "tell" });
  if (arrivals.length !== readers * events) throw new Error(`${arrivals.length} of ${readers * events} events arrived`);
  const bySeq = new Map(appends.map((append) => [append.seq, append]));
  const since = (kind: "begun" | "stored") =>
    arrivals.map(([seq, at]) => Math.max(0, at - (bySeq.get(seq)?.[kind] ?? Number.NaN)));
  return { begun: since("begun"), stored: since("stored") };
}

interface Setting {
  readonly processes: 1 | 2;
  readonly readers: number;
}

const settings: readonly Setting[] = [1, 2].flatMap((processes) =>
  [1, 100].map((readers) => ({ processes: processes as 1 | 2, readers })),
);

/** Only one process has a memory store. */
const storesFor = ({ processes }: Setting) => storeNames.filter((name) => processes === 1 || name !== "memory");

function toWakeSection({ processes, readers }: Setting, delays: Readonly<Record<string, readonly Delays[]>>): Section {
  const stores = Object.entries(delays);
  const p99 = (all: readonly Delays[], kind: keyof Delays) =>
    quantile(
      all.flatMap((round) => round[kind]),
      0.99,
    );
  const reading = readers === 1 ? "one reader" : `${readers} readers of one run`;
  return toSection({
    title: `wake-up, ${reading}, ${processes === 1 ? "in the process that appends" : "in another process"}`,
    unit: "ms from append to event",
    baseline: stores[0]?.[0] as string,
    samples: Object.fromEntries(stores.map(([name, all]) => [name, all.map(({ begun }) => quantile(begun, 0.5))])),
    facts: Object.fromEntries(
      stores.map(([name, all]) => [name, { p99: p99(all, "begun"), "p99 once stored": p99(all, "stored") }]),
    ),
  });
}

export async function wakeUpSections({ rounds, calls }: Effort): Promise<Section[]> {
  const children = new Children();
  const places = new Places();
  const start = async (place: string) => (await children.start(new URL("./worker.ts", import.meta.url), [place])).child;
  try {
    const pairs = new Map<string, readonly [ChildProcess, ChildProcess]>();
    for (const name of storeNames) {
      const place = await places.make(name);
      pairs.set(name, [await start(place), await start(place)]);
    }
    const sections: Section[] = [];
    for (const setting of settings) {
      const play = (name: string) => () => {
        const [writer, other] = pairs.get(name) as readonly [ChildProcess, ChildProcess];
        const reader = setting.processes === 1 ? writer : other;
        return wakeUp(writer, reader, { readers: setting.readers, events: Math.ceil(calls / 100) });
      };
      const players = Object.fromEntries(storesFor(setting).map((name) => [name, play(name)]));
      sections.push(toWakeSection(setting, await takeTurns(players, rounds)));
    }
    return sections;
  } finally {
    children.kill();
    await places.remove();
  }
}
