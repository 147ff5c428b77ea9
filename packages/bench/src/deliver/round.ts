import type { ChildProcess } from "node:child_process";
import { ask, Children } from "../child.ts";
import { rotate } from "../rotate.ts";
import { median } from "../statistics.ts";
import { Places } from "../stores/places.ts";
import { takeTurns } from "../turns.ts";
import { alone, baseline, contenders, insertByHand, storeOf } from "./contenders.ts";
import type { Address } from "./kind.ts";
import type { Load, Sent } from "./sender.ts";
import type { Count } from "./server.ts";

export const CONNECTIONS = 20;
export const BYTES = 1_024;
/** Deliveries to each run. */
const EACH = 10;
const TURNS = 5;

/** What a server did. */
export interface Rate {
  /** Deliveries a second. */
  readonly rate: number;
  /** Microseconds of any processor that the server's process used for one. */
  readonly cpu: number;
}

export interface Running {
  readonly sender: ChildProcess;
  readonly server: ChildProcess;
  readonly address: Address;
}

/** Sends deliveries to runs that are really started, and looks whether the server has every one of them. */
export async function deliver({ sender, server, address }: Running, runs: number): Promise<Rate> {
  const ids = await ask<string[]>(server, { start: runs });
  const load: Load = { ...address, runs: ids, each: EACH, bytes: BYTES, connections: CONNECTIONS };
  const { seconds, accepted } = await ask<Sent>(sender, load);
  const { taken, cpu } = await ask<Count>(server, { count: ids });
  const sent = runs * EACH;
  if (accepted !== sent || taken !== sent) {
    throw new Error(`of ${sent} deliveries ${accepted} were answered 200, and ${taken} were taken`);
  }
  return { rate: sent / seconds, cpu: cpu / sent };
}

async function placeFor(places: Places, contender: string): Promise<string> {
  if (contender === baseline || contender === alone) return "";
  return contender === insertByHand ? places.file() : places.make(storeOf(contender));
}

/** Starts a server of that kind, over an empty store of its own. */
export async function startServer(
  children: Children,
  places: Places,
  contender: string,
): Promise<{ server: ChildProcess; address: Address }> {
  const place = await placeFor(places, contender);
  const { child, greeting } = await children.start(new URL("./server.ts", import.meta.url), [contender, place]);
  return { server: child, address: greeting as Address };
}

/** One round: all servers side by side, each with a process of its own, in short turns. */
export async function playRound(round: number, calls: number): Promise<Record<string, Rate>> {
  const children = new Children();
  const places = new Places();
  try {
    const { child: sender } = await children.start(new URL("./sender.ts", import.meta.url));
    const servers: [string, Running][] = [];
    for (const contender of rotate(contenders, round - 1)) {
      servers.push([contender, { sender, ...(await startServer(children, places, contender)) }]);
    }
    const runs = Math.ceil(calls / TURNS / EACH);
    const players = Object.fromEntries(servers.map(([name, running]) => [name, () => deliver(running, runs)]));
    await takeTurns(players, 2);
    const rates = await takeTurns(players, TURNS);
    const middle = (all: readonly Rate[]): Rate => ({
      rate: median(all.map(({ rate }) => rate)),
      cpu: median(all.map(({ cpu }) => cpu)),
    });
    return Object.fromEntries(Object.entries(rates).map(([contender, all]) => [contender, middle(all)]));
  } finally {
    children.kill();
    await places.remove();
  }
}
