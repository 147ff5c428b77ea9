import { RedisUnsuitableError } from "../errors/redis-unsuitable-error.ts";
import { type Driver, end, isCluster, loadDriver, type RedisClient, type RedisCluster } from "./driver.ts";
import { check, type Info, readInfo } from "./info.ts";
import { cluster, type Server, single } from "./server.ts";
import { within } from "./within.ts";

/** Milliseconds to open a connection and to hear the answers to the first questions. */
export const OPENING = 5_000;

type Keep = <Client extends RedisClient | RedisCluster>(client: Client) => Client;

// A connection that breaks is not mended but replaced, and what cannot be sent now is refused now.
const node = { disableOfflineQueue: true, socket: { connectTimeout: OPENING, reconnectStrategy: false } };

/**
 * Connects to the server at an address, or to the whole cluster that it is part of, and checks it.
 *
 * @param known nodes of the cluster to ask when the one at the address does not answer
 * @param onBroken called when the connection to a single server broke
 */
export async function openServer(url: string, known: Server["addresses"], onBroken: () => void): Promise<Server> {
  const clients: (RedisClient | RedisCluster)[] = [];
  const keep: Keep = (client) => {
    clients.push(client);
    // A cluster tells of a node by another event; what then needs that node fails, and lets the layout be looked up again.
    client.on("error", isCluster(client) ? () => {} : onBroken);
    return client;
  };
  if (!/^(rediss?|unix):/.test(url)) throw noAddress();
  const driver = await loadDriver();
  try {
    return await within(OPENING, connect(driver, url, known, keep));
  } catch (error) {
    for (const client of clients) end(client);
    throw error;
  }
}

async function connect(driver: Driver, url: string, known: Server["addresses"], keep: Keep): Promise<Server> {
  if (!known.length) {
    const client = keep(create(() => driver.createClient({ ...node, url })));
    await client.connect();
    const info = await readInfo(client);
    if (info.get("cluster_enabled") !== "1") {
      check(info);
      return single(client);
    }
    end(client);
  }
  const { username, password, protocol } = new URL(url);
  const whole = driver.createCluster({
    rootNodes: [{ url }, ...known.map((socket) => ({ socket }))],
    defaults: {
      ...node,
      username: decodeURIComponent(username),
      password: decodeURIComponent(password),
      socket: { ...node.socket, ...(protocol === "rediss:" && { tls: true }) },
    },
    // A node that does not answer then delays what needs it, and nothing else.
    minimizeConnections: true,
  });
  await keep(whole).connect();
  const server = cluster(whole);
  await checkAll(server);
  return server;
}

/**
 * Checks every node that takes writes and answers; one that does not fails by itself where it is needed.
 *
 * @throws what {@link check} throws, or why no node answers
 */
export async function checkAll(server: Server): Promise<void> {
  const answers = await Promise.allSettled(server.nodes.map(async ({ client }) => readInfo(await client())));
  const infos: Info[] = [];
  for (const answer of answers) {
    if (answer.status === "fulfilled") infos.push(answer.value);
    else if (answer.reason instanceof RedisUnsuitableError) throw answer.reason;
  }
  for (const info of infos) check(info);
  const [first] = answers;
  if (!infos.length && first?.status === "rejected") throw first.reason;
}

function create(make: () => RedisClient): RedisClient {
  try {
    return make();
  } catch (cause) {
    throw noAddress(cause);
  }
}

/** The address may hold a password, so it is not told. */
function noAddress(cause?: unknown): RangeError {
  return new RangeError("that is no address; give one such as redis://localhost:6379", { cause });
}
