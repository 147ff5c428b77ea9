import type { ChildProcess } from "node:child_process";
import { ask, type Children } from "../child.ts";
import { BYTES } from "../deliver/round.ts";
import type { Load, Sent } from "../deliver/sender.ts";
import { type Door, WEBHOOK_PATH } from "./open-gateway.ts";
import type { Arrival, Question } from "./reader.ts";

/** Processes around gateways: one sends deliveries, one reads streams. */
export interface Outside {
  readonly sender: ChildProcess;
  readonly reader: ChildProcess;
}

export async function startOutside(children: Children): Promise<Outside> {
  const start = async (file: string) => (await children.start(new URL(file, import.meta.url))).child;
  return { sender: await start("../deliver/sender.ts"), reader: await start("./reader.ts") };
}

export const tellReader = <Answer>(reader: ChildProcess, question: Question): Promise<Answer> =>
  ask<Answer>(reader, question);

/** What is delivered to runs that are followed. */
export interface Deliveries extends Pick<Load, "runs" | "each" | "connections" | "pauses"> {
  /** Streams of each run. */
  readonly streams: number;
  /** How many were delivered to each run before. */
  readonly before: number;
}

/** Milliseconds from the moment in which a delivery's POST began until a stream had its event, one for each of both. */
export async function measureDelays(
  { sender, reader }: Outside,
  { port }: Pick<Door, "port">,
  { streams, before, ...deliveries }: Deliveries,
): Promise<{ delays: number[]; rate: number }> {
  const load: Load = { port, path: WEBHOOK_PATH, ...deliveries, bytes: BYTES, last: "progress" };
  const { begun, accepted, seconds } = await ask<Sent>(sender, load);
  if (accepted !== begun.length) throw new Error(`of ${begun.length} deliveries ${accepted} were answered 200`);
  const arrivals = await tellReader<Arrival[]>(reader, { do: "tell", events: begun.length * streams });
  // The first event of a run is the acknowledgement of its call.
  const numberOf = (run: number, seq: number) => (seq - 2 - before) * deliveries.runs.length + run;
  return {
    delays: arrivals.map(([run, seq, at]) => at - (begun[numberOf(run, seq)] ?? Number.NaN)),
    rate: accepted / seconds,
  };
}
