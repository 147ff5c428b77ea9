// A process of its own for one store: lets its log grow, and tells how quick it is.
import { answer } from "../child.ts";
import { inLanes } from "../in-lanes.ts";
import { answeredRuns, askAgent } from "../runs/reply/ask-agent.ts";
import { nextDelivery } from "../stores/next-delivery.ts";
import { openStore } from "../stores/open-store.ts";
import { inputOf, runsOver } from "../stores/runs-over.ts";

export type Question =
  /** Lets the log grow to so many events; answers with how many it has. */
  | { readonly do: "grow"; readonly to: number }
  /** Appends, reads, or has runs answered, so often; answers with how often a second. */
  | { readonly do: "append" | "read" | "reply"; readonly count: number };

/** Events of a run that is full: an acknowledgement and deliveries, the last of them final. */
const FULL = 100;
/** What is under way at the same time. */
const LANES = 20;
const LANES_TO_GROW = 200;

const store = await openStore(process.argv[2] as string);
const runs = runsOver(store);
const answered = answeredRuns(store);
const full: string[] = [];
let events = 0;

async function rate(count: number, work: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await inLanes(count, LANES, work);
  return (count / (performance.now() - started)) * 1000;
}

async function accept(run: string, kind: "progress" | "message"): Promise<void> {
  const accepted = await runs.accept(nextDelivery({ run, sessionObject: "TKT-0", kind }));
  if (accepted.outcome !== "stored") throw new Error(`a delivery was not stored: ${accepted.outcome}`);
  events++;
}

async function fill(): Promise<void> {
  const { id } = await runs.start(inputOf(full.length));
  events++;
  for (let seq = 2; seq <= FULL; seq++) await accept(id, seq === FULL ? "message" : "progress");
  full.push(id);
}

const anyFull = () => full[Math.floor(Math.random() * full.length)] as string;

async function readLog(): Promise<void> {
  const entries = await store.read(anyFull(), 0, FULL);
  if (entries.length !== FULL) throw new Error(`a log of ${FULL} events has ${entries.length}`);
}

answer(async (question: Question): Promise<number> => {
  if (question.do === "grow") {
    await inLanes(Math.ceil((question.to - events) / FULL), LANES_TO_GROW, fill);
    return events;
  }
  if (question.do === "append") {
    const open = await Promise.all(Array.from({ length: LANES }, (_, n) => runs.start(inputOf(`open-${n}`))));
    events += LANES;
    return rate(question.count, (n) => accept((open[n % LANES] as (typeof open)[number]).id, "progress"));
  }
  if (question.do === "read") return rate(question.count, readLog);
  const { seconds } = await askAgent(answered, question.count, LANES);
  // Each has four events: it was acknowledged, made progress twice, and was answered.
  events += question.count * 4;
  return question.count / seconds;
});
