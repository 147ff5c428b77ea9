// A process of its own that sends signed deliveries, made beforehand, over connections that it keeps.
import { answer } from "../child.ts";
import { deliveryOf, signAsDevRev } from "../delivery.ts";
import { Connection } from "./connection.ts";

export interface Load {
  readonly port: number;
  /** The runs that are answered, one delivery each in turn, so that all are under way at once. */
  readonly runs: readonly string[];
  /** Deliveries to each run; the last is its final message. */
  readonly each: number;
  /** Bytes of each body. */
  readonly bytes: number;
  /** Senders at the same time, each on a connection of its own. */
  readonly connections: number;
}

export interface Sent {
  readonly seconds: number;
  /** How many were answered 200. */
  readonly accepted: number;
}

const open = new Map<number, Connection[]>();

async function connectionsTo(port: number, count: number): Promise<Connection[]> {
  const connections = open.get(port) ?? [];
  open.set(port, connections);
  while (connections.length < count) connections.push(await Connection.open(port));
  return connections.slice(0, count);
}

function requests({ runs, each, bytes }: Load): Buffer[] {
  return Array.from({ length: each }).flatMap((_, step) =>
    runs.map((run, n) => {
      const kind = step === each - 1 ? "message" : "progress";
      const delivery = deliveryOf({ id: crypto.randomUUID(), kind, run, sessionObject: `TKT-${n}`, bytes });
      const body = Buffer.from(JSON.stringify(delivery));
      const headers = { ...signAsDevRev(body), "content-type": "application/json", "content-length": body.length };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      return Buffer.concat([Buffer.from(`POST / HTTP/1.1\r\nhost: localhost\r\n${lines.join("")}\r\n`), body]);
    }),
  );
}

answer(async (load: Load): Promise<Sent> => {
  const waiting = requests(load).values();
  const connections = await connectionsTo(load.port, load.connections);
  let accepted = 0;
  const started = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      for (const request of waiting) if ((await connection.send(request)) === 200) accepted++;
    }),
  );
  return { seconds: (performance.now() - started) / 1000, accepted };
});
