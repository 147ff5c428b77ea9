import { Children } from "../child.ts";
import { toSection } from "../comparison.ts";
import type { Effort, Section } from "../measurement.ts";
import { quantile } from "../statistics.ts";
import { Places, storeNames } from "../stores/places.ts";
import { takeTurns } from "../turns.ts";
import { measureDelays, type Outside, startOutside, tellReader } from "./delays.ts";
import { startDevRev } from "./devrev.ts";
import { startGatewayProcess } from "./gateway-process.ts";
import type { Door } from "./open-gateway.ts";
import { runsAt } from "./runs-at.ts";

/** Gateways over one store: the first starts runs and has the streams. */
type Replicas = readonly [Door, Door];

interface Setting {
  /** Whether deliveries go to the gateway that has the streams, or to another one. */
  readonly to: "same" | "other";
  readonly streams: number;
}

const settings: readonly Setting[] = (["same", "other"] as const).flatMap((to) =>
  [1, 100].map((streams) => ({ to, streams })),
);

/** Gateways that outlive their process, and of these, those that may be on several machines. */
const storesFor = ({ to }: Setting) =>
  storeNames.filter((name) => (to === "same" ? name !== "memory" : name.startsWith("redis")));

/** Delivers to a run that is followed, one after another. */
export async function wakeUp(
  outside: Outside,
  [first, second]: Replicas,
  { to, streams, events }: Setting & { readonly events: number },
): Promise<number[]> {
  const runs = await runsAt(first).start(1);
  await tellReader(outside.reader, { do: "follow", ...first, runs, streams });
  const deliveries = { runs, each: events, streams, connections: 1, pauses: true, before: 0 };
  const { delays } = await measureDelays(outside, to === "same" ? first : second, deliveries);
  await tellReader(outside.reader, { do: "leave" });
  return delays;
}

function toWakeSection({ to, streams }: Setting, delays: Readonly<Record<string, readonly number[][]>>): Section {
  const stores = Object.entries(delays);
  const reading = streams === 1 ? "one stream" : `${streams} streams of one run`;
  return toSection({
    title: `from delivery to line, ${reading}, ${to === "same" ? "at the gateway that takes it" : "at another replica"}`,
    unit: "ms",
    baseline: stores[0]?.[0] as string,
    samples: Object.fromEntries(stores.map(([name, all]) => [name, all.map((round) => quantile(round, 0.5))])),
    facts: Object.fromEntries(stores.map(([name, all]) => [name, { p99: quantile(all.flat(), 0.99) }])),
  });
}

export async function wakeUpSections({ rounds, calls }: Effort): Promise<Section[]> {
  const [children, places, devrev] = [new Children(), new Places(), await startDevRev()];
  try {
    const outside = await startOutside(children);
    const replicas = new Map<string, Replicas>();
    for (const name of storesFor({ to: "same", streams: 1 })) {
      const place = await places.make(name);
      const start = async () => (await startGatewayProcess(children, place, devrev)).door;
      replicas.set(name, [await start(), await start()]);
    }
    const sections: Section[] = [];
    for (const setting of settings) {
      const names = storesFor(setting);
      const play = (name: string, events: number) => () =>
        wakeUp(outside, replicas.get(name) as Replicas, { ...setting, events });
      const players = (events: number) => Object.fromEntries(names.map((name) => [name, play(name, events)]));
      if (names.length === 0) continue;
      await takeTurns(players(10), 1);
      sections.push(toWakeSection(setting, await takeTurns(players(Math.ceil(calls / 100)), rounds)));
    }
    return sections;
  } finally {
    children.kill();
    devrev.close();
    await places.remove();
  }
}
