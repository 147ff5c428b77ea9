import { end, type RedisClient, type RedisCluster, type RedisClusterNode } from "./driver.ts";
import { slotOf } from "./slot.ts";

/** One node that takes writes. */
export interface Node {
  readonly address: string;
  /** Its client; rejects where it cannot be reached. */
  readonly client: () => Promise<RedisClient>;
}

/** A single server or a cluster; told apart nowhere else. */
export interface Server {
  /** Sends a command to the node that has the key; never to a replica, which may be behind. */
  send(key: string, args: string[], abortSignal: AbortSignal): Promise<unknown>;
  /** The node that has the key, as far as is known. */
  nodeOf(key: string): Node;
  readonly nodes: readonly Node[];
  /** Where the nodes of a cluster can be found. */
  readonly addresses: readonly { readonly host: string; readonly port: number }[];
  destroy(): void;
}

// Whatever a given client was told, the store reads replies as they are and counts the time of whole operations.
const plain = { typeMapping: {}, timeout: undefined };

export function single(client: RedisClient): Server {
  const node: Node = { address: "", client: async () => client };
  return {
    send: (_key, args, abortSignal) => client.sendCommand(args, { ...plain, abortSignal }),
    nodeOf: () => node,
    nodes: [node],
    addresses: [],
    destroy: () => end(client),
  };
}

export function cluster(client: RedisCluster): Server {
  const toNode = (node: RedisClusterNode): Node => ({
    address: node.address,
    client: async () => client.nodeClient(node as never),
  });
  return {
    send: (key, args, abortSignal) => client.sendCommand(key, false, args, { ...plain, abortSignal }),
    nodeOf(key) {
      const shard = client.slots[slotOf(key)];
      if (!shard) throw new Error(`no node of the cluster has the slot of ${key}`);
      return toNode(shard.master);
    },
    get nodes() {
      return client.masters.map(toNode);
    },
    get addresses() {
      return client.masters.map(({ host, port }) => ({ host, port }));
    },
    destroy: () => end(client),
  };
}
