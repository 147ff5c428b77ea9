import { toSection } from "../comparison.ts";
import type { Effort, Section } from "../measurement.ts";
import { median, quantile } from "../statistics.ts";
import { storeNames } from "../stores/places.ts";
import { formatNumber, formatTable } from "../table.ts";
import { type Fanned, fanOut } from "./fan-out.ts";

/** Those that outlive the process. When Redis writes to the disk changes nothing that grows with the number of streams. */
export const stores: readonly string[] = storeNames.filter((name) => name !== "memory" && name !== "redis, always");

const grouped = (count: number) => count.toLocaleString("en-US");

/** Everyone follows one run, or each follows a run of its own. */
const casesOf = (streams: number) => [
  { title: `${grouped(streams)} streams of one run`, runs: 1, streams },
  { title: `${grouped(streams)} streams of a run each`, runs: streams, streams: 1 },
];

type ByStore = Readonly<Record<string, Fanned>>;

function toDelaySection(title: string, isBurst: boolean, fanned: ByStore): Section {
  const all = Object.entries(fanned);
  const facts = ({ delays, rates }: Fanned) => ({
    p99: quantile(delays.flat(), 0.99),
    last: median(delays.map((round) => Math.max(...round))),
    ...(isBurst && { "taken a second": median(rates) }),
  });
  return toSection({
    title: `from delivery to line, ${title}${isBurst ? ", all delivered to in one burst" : ""}`,
    unit: "ms",
    baseline: stores[0] as string,
    samples: Object.fromEntries(all.map(([name, { delays }]) => [name, delays.map((round) => quantile(round, 0.5))])),
    facts: Object.fromEntries(all.map(([name, one]) => [name, facts(one)])),
  });
}

function toMemorySection(title: string, fanned: ByStore): Section {
  const memory = Object.entries(fanned).map(([store, all]) => ({ store, ...all.memory }));
  const rows = memory.map(({ store, heap, rss }) => [store, ...[heap, rss].map((bytes) => formatNumber(bytes / 1024))]);
  const head = ["", "heap KiB a stream", "RSS KiB a stream"];
  return { title: `memory of ${title}`, table: formatTable(head, rows), data: { unit: "bytes a stream", memory } };
}

/** So many streams at one gateway, store after store: thousands that wait would disturb the next. */
export async function openStreamSections(
  { rounds, calls }: Effort,
  progress: (sentence: string) => void,
): Promise<Section[]> {
  const sections: Section[] = [];
  for (const { title, ...fan } of casesOf(calls)) {
    const fanned: Record<string, Fanned> = {};
    for (const store of stores) {
      progress(`${title}, ${store}`);
      fanned[store] = await fanOut({ store, ...fan }, rounds);
    }
    sections.push(toMemorySection(title, fanned), toDelaySection(title, fan.runs > 1, fanned));
  }
  return sections;
}
