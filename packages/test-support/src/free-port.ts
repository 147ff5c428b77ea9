import { randomInt } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";

/** Below what systems give to connections and to those who ask for any port, so that nobody is given one by chance. */
const LOWEST = 10_000;
const HIGHEST = 32_767;

/** Ports of loopback where nothing listens, all different. Another program may take one before the test does. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, occupy));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}

/** A port of loopback where nothing listens. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port as number;
}

async function occupy(): Promise<Server> {
  const server = createServer().listen(randomInt(LOWEST, HIGHEST + 1), "127.0.0.1");
  try {
    await once(server, "listening");
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return occupy();
  }
}
