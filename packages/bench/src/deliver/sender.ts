// A process of its own that sends signed deliveries, made beforehand, over connections that it keeps.
import { setTimeout } from "node:timers/promises";
import { answer } from "../child.ts";
import { now } from "../clock.ts";
import { deliveryOf, signAsDevRev } from "../delivery.ts";
import { Connection } from "./connection.ts";
import type { Address } from "./kind.ts";

export interface Load extends Address {
  /** The runs that are answered, one delivery each in turn, so that all are under way at once. */
  readonly runs: readonly string[];
  /** Deliveries to each run. */
  readonly each: number;
  /** What the last delivery to each run is; all others are progress. @default "message", which is final */
  readonly last?: "message" | "progress";
  /** Bytes of each body. */
  readonly bytes: number;
  /** Senders at the same time, each on a connection of its own. */
  readonly connections: number;
  /** Whether a sender waits a moment before each delivery, so that what the one before has caused is over. @default false */
  readonly pauses?: boolean;
}

export interface Sent {
  readonly seconds: number;
  /** How many were answered 200. */
  readonly accepted: number;
  /** When each was sent, by the clock of the machine: the first delivery to each run, then the second. */
  readonly begun: readonly number[];
}

const open = new Map<number, Connection[]>();

async function connectionsTo(port: number, count: number): Promise<Connection[]> {
  const connections = open.get(port)?.filter(({ isOpen }) => isOpen) ?? [];
  open.set(port, connections);
  while (connections.length < count) connections.push(await Connection.open(port));
  return connections.slice(0, count);
}

function requests({ path, runs, each, bytes, last = "message" }: Load): Buffer[] {
  return Array.from({ length: each }).flatMap((_, step) =>
    runs.map((run, n) => {
      const kind = step === each - 1 ? last : "progress";
      const delivery = deliveryOf({ id: crypto.randomUUID(), kind, run, sessionObject: `TKT-${n}`, bytes });
      const body = Buffer.from(JSON.stringify(delivery));
      const headers = { ...signAsDevRev(body), "content-type": "application/json", "content-length": body.length };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join("")}\r\n`), body]);
    }),
  );
}

/** Uneven, so that nothing that looks in an interval is in step. */
const pause = () => setTimeout(10 + Math.random() * 10);

answer(async (load: Load): Promise<Sent> => {
  const waiting = requests(load).entries();
  const connections = await connectionsTo(load.port, load.connections);
  const begun: number[] = [];
  let accepted = 0;
  const started = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (const [n, request] of waiting) {
        if (load.pauses) await pause();
        begun[n] = now();
        if ((await connection.send(request)) === 200) accepted++;
      }
    }),
  );
  return { seconds: (performance.now() - started) / 1000, accepted, begun };
});
