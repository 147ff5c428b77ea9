// A process of its own that follows runs of a gateway, over one connection for each stream.
import { answer } from "../child.ts";
import { inLanes } from "../in-lanes.ts";
import type { Door } from "./open-gateway.ts";
import { Stream } from "./stream.ts";

export type Question =
  /** Opens so many streams of each run; answers once all of them have their first event. */
  | ({ readonly do: "follow"; readonly runs: readonly string[]; readonly streams: number } & Door)
  /** Answers with when each event came since the last answer, once there are so many. */
  | { readonly do: "tell"; readonly events: number }
  /** Closes all streams. */
  | { readonly do: "leave" };

/** Which run of those that are followed, which event of it, and when, by the clock of the machine. */
export type Arrival = readonly [run: number, seq: number, at: number];

/** Connections that are being opened at the same time: less than a server's backlog. */
const LANES = 100;

/** Milliseconds after which what did not come is missing. */
const PATIENCE = 60_000;

let streams: Stream[] = [];
let arrivals: Arrival[] = [];
let onArrival = () => {};

async function follow({ runs, streams: each, ...door }: Extract<Question, { do: "follow" }>): Promise<void> {
  streams = await inLanes(runs.length * each, LANES, (n) => {
    const run = n % runs.length;
    return Stream.open(door, runs[run] as string, (seq, at) => {
      arrivals.push([run, seq, at]);
      onArrival();
    });
  });
}

async function tell(events: number): Promise<Arrival[]> {
  const all = Promise.withResolvers<void>();
  onArrival = () => {
    if (arrivals.length >= events) all.resolve();
  };
  onArrival();
  const late = setTimeout(() => all.reject(new Error(`of ${events} events ${arrivals.length} came`)), PATIENCE);
  await all.promise;
  clearTimeout(late);
  const told = arrivals;
  arrivals = [];
  return told;
}

answer(async (question: Question) => {
  if (question.do === "follow") return follow(question);
  if (question.do === "tell") return tell(question.events);
  for (const stream of streams) stream.close();
});
