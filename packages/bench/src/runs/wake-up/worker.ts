// A process of its own over one store, which appends to runs, or follows them.
import { setTimeout } from "node:timers/promises";
import { answer } from "../../child.ts";
import { now } from "../../clock.ts";
import { nextDelivery } from "../../stores/next-delivery.ts";
import { openStore } from "../../stores/open-store.ts";
import { inputOf, runsOver } from "../../stores/runs-over.ts";

export type Question =
  /** Starts a run; answers with its id. */
  | { readonly do: "start" }
  /** Begins to follow a run; answers once all readers wait. */
  | { readonly do: "follow"; readonly run: string; readonly readers: number }
  /** Appends so many events, one after another, the last of them final; answers with when. */
  | { readonly do: "append"; readonly run: string; readonly count: number }
  /** Answers with when the followers had each event, once they are through. */
  | { readonly do: "tell" };

/** By the clock that all processes of a machine share, in milliseconds. */
export interface Append {
  readonly seq: number;
  readonly begun: number;
  readonly stored: number;
}
export type Arrival = readonly [seq: number, at: number];

const store = await openStore(process.argv[2] as string);
const runs = runsOver(store);
let arrivals: Arrival[] = [];
let through: Promise<unknown> = Promise.resolve();

async function follow(id: string, readers: number): Promise<string> {
  const run = await runs.get(id);
  if (!run) throw new Error(`there is no run ${id}`);
  arrivals = [];
  const first = Array.from({ length: readers }, () => Promise.withResolvers<void>());
  through = Promise.all(
    first.map(async ({ resolve }) => {
      for await (const { seq } of run) {
        if (seq > 1) arrivals.push([seq, now()]);
        else resolve();
      }
    }),
  );
  await Promise.all(first.map(({ promise }) => promise));
  return "following";
}

async function append(run: string, count: number): Promise<Append[]> {
  const appends: Append[] = [];
  for (let left = count; left > 0; left--) {
    // Time for readers to wait again; uneven, so that nothing that looks in an interval is in step.
    await setTimeout(10 + Math.random() * 10);
    const delivery = nextDelivery({ run, sessionObject: "TKT-0", kind: left === 1 ? "message" : "progress" });
    const begun = now();
    const accepted = await runs.accept(delivery);
    if (accepted.outcome !== "stored") throw new Error(`a delivery was not stored: ${accepted.outcome}`);
    appends.push({ seq: accepted.seq, begun, stored: now() });
  }
  return appends;
}

answer(async (question: Question) => {
  if (question.do === "start") return (await runs.start(inputOf(0))).id;
  if (question.do === "follow") return follow(question.run, question.readers);
  if (question.do === "append") return append(question.run, question.count);
  await through;
  return arrivals;
});
