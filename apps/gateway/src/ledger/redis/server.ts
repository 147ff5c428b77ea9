import { createClient, createCluster } from "redis";

/** A connection to a server, or to a cluster: told apart nowhere else. */
export interface Server {
  /** @param key decides which node of a cluster is asked */
  send(key: string, args: readonly string[]): Promise<unknown>;
  /** Addresses of a cluster's nodes, by which it can be found again when the given one is gone. */
  readonly nodes: readonly string[];
  destroy(): void;
}

/** Milliseconds to connect and to hear what kind of server it is. */
const OPENING = 3_000;

/**
 * What breaks is not mended by the client: the link opens another, and so asks for addresses and roles again. What cannot be
 * sent now is refused now.
 */
const common = { disableOfflineQueue: true } as const;
const socket = { connectTimeout: OPENING, reconnectStrategy: false } as const;

/**
 * Connects, to the cluster where the server is part of one.
 *
 * @param known addresses of nodes, for a cluster whose node at the URL is gone
 * @param onBroken called when a connection breaks
 */
export async function openServer(url: string, known: readonly string[], onBroken: () => void): Promise<Server> {
  const opening: { destroy(): void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no connection within ${OPENING} ms`)), OPENING);
  });
  try {
    return await Promise.race([late, connect(url, known, onBroken, (client) => opening.push(client))]);
  } catch (error) {
    for (const each of opening) end(each);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function connect(
  url: string,
  known: readonly string[],
  onBroken: () => void,
  keep: (client: { destroy(): void }) => void,
): Promise<Server> {
  if (known.length > 0) return connectCluster(url, known, onBroken, keep);
  const client = createClient({ ...common, socket, url }).on("error", onBroken);
  keep(client);
  await client.connect();
  const info = String(await client.sendCommand(["INFO"]));
  if (/^cluster_enabled:1/m.test(info)) {
    end(client);
    return connectCluster(url, known, onBroken, keep);
  }
  if (/^role:slave/m.test(info)) throw new Error("READONLY the server is a replica, and takes no writes");
  return { send: async (_key, args) => client.sendCommand([...args]), nodes: [], destroy: () => end(client) };
}

async function connectCluster(
  url: string,
  known: readonly string[],
  onBroken: () => void,
  keep: (client: { destroy(): void }) => void,
): Promise<Server> {
  const { username, password, protocol } = new URL(url);
  const secure = protocol === "rediss:";
  const cluster = createCluster({
    rootNodes: [url, ...known].map((each) => ({ url: each })),
    defaults: {
      ...common,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      socket: secure ? { ...socket, tls: true } : socket,
    },
    minimizeConnections: true,
  });
  cluster.on("error", onBroken).on("node-error", onBroken);
  keep(cluster);
  await cluster.connect();
  return {
    send: async (key, args) => cluster.sendCommand(key, false, [...args]),
    get nodes() {
      return cluster.masters.map(({ host, port }) => `${protocol}//${host.includes(":") ? `[${host}]` : host}:${port}`);
    },
    destroy: () => end(cluster),
  };
}

/** A client that never connected, or is closed already, cannot be closed, and says so by throwing. */
function end(client: { destroy(): void }): void {
  try {
    client.destroy();
  } catch {}
}
