import { createCluster } from "redis";
import { redis } from "../../src/store/redis/index.ts";
import { PATIENT } from "./place.ts";

const clients = new Map<string, ReturnType<typeof connect>>();

async function connect(url: string) {
  const client = createCluster({ rootNodes: [{ url }] });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** How processes open the store of a test: with a client of their own, which many stores may share. */
export default async (url: string, prefix: string) => {
  const client = clients.get(url) ?? connect(url);
  clients.set(url, client);
  return redis(await client, { prefix, timeout: PATIENT });
};

/** Ends the clients of this process. */
export async function end(): Promise<void> {
  for (const client of clients.values()) (await client).destroy();
}
