import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** The wanted port of this machine if it is free, else one that is. */
export async function freePort(wanted: number): Promise<number> {
  return (await portOf(wanted)) ?? ((await portOf(0)) as number);
}

async function portOf(wanted: number): Promise<number | undefined> {
  const server = createServer().listen(wanted, "127.0.0.1");
  try {
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  } catch {
    // Somebody has it.
    return undefined;
  } finally {
    server.close();
  }
}
