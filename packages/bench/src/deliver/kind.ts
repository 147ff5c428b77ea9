import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Where deliveries come in, on this machine. */
export interface Address {
  readonly port: number;
  readonly path: string;
}

/** One kind of server, that listens, and what became of its deliveries. */
export interface Kind extends Address {
  /** Starts so many runs, and gives their ids. */
  start(runs: number): Promise<string[]>;
  /** How many deliveries the server has taken for these runs, or stored where it stores. */
  count(runs: readonly string[]): Promise<number>;
}

export async function listen(server: Server): Promise<Address> {
  // Servers wait for their turn; nobody should have to connect again because of it.
  server.keepAliveTimeout = 600_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, path: "/" };
}
