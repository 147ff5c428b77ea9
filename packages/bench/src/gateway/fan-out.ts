import { once } from "node:events";
import { ask, Children } from "../child.ts";
import type { Memory } from "../memory.ts";
import { Places } from "../stores/places.ts";
import { measureDelays, startOutside, tellReader } from "./delays.ts";
import { startDevRev } from "./devrev.ts";
import { startGatewayProcess } from "./gateway-process.ts";
import { runsAt } from "./runs-at.ts";
import { untilLeft } from "./until-left.ts";

/** Many streams of one gateway. */
export interface Fan {
  readonly store: string;
  /** Runs that are followed. */
  readonly runs: number;
  /** Streams of each run. */
  readonly streams: number;
}

/** What many streams took. */
export interface Fanned {
  /** Bytes of the gateway's process for one stream. */
  readonly memory: Memory;
  /** Milliseconds from POST to line for each stream, in each round. */
  readonly delays: readonly (readonly number[])[];
  /** Deliveries that were answered in a second, in each round. */
  readonly rates: readonly number[];
}

/** Senders of a burst. */
const SENDERS = 20;
/** Streams that are opened, used and closed before the memory of the others is measured. */
const WARM = 200;

/** Opens streams at a gateway of its own, and delivers once a round to each run that they follow. */
export async function fanOut({ store, runs: count, streams }: Fan, rounds: number): Promise<Fanned> {
  const [children, places, devrev] = [new Children(), new Places(), await startDevRev()];
  try {
    const outside = await startOutside(children);
    const place = await places.make(store);
    const first = await startGatewayProcess(children, place, devrev);
    const { start } = runsAt(first.door);
    const [warm, runs] = [await start(1), await start(count)];
    first.child.kill();
    await once(first.child, "exit");

    // Another process, in which starting thousands of runs has left nothing.
    const { child, door: another } = await startGatewayProcess(children, place, devrev);
    const door = { ...another, key: first.door.key };
    const follow = (runs: readonly string[], each: number) =>
      tellReader(outside.reader, { do: "follow", ...door, runs, streams: each });
    const deliver = (runs: readonly string[], each: number, before: number) =>
      measureDelays(outside, door, { runs, each: 1, streams: each, connections: SENDERS, before });

    await follow(warm, WARM);
    await deliver(warm, WARM, 0);
    await tellReader(outside.reader, { do: "leave" });
    await untilLeft(door);

    const before = await ask<Memory>(child, {});
    await follow(runs, streams);
    const after = await ask<Memory>(child, {});
    const perStream = (kind: keyof Memory) => (after[kind] - before[kind]) / (count * streams);
    const memory = { heap: perStream("heap"), rss: perStream("rss") };

    const all = [];
    for (let round = 0; round < rounds; round++) all.push(await deliver(runs, streams, round));
    return { memory, delays: all.map(({ delays }) => delays), rates: all.map(({ rate }) => rate) };
  } finally {
    children.kill();
    devrev.close();
    await places.remove();
  }
}
