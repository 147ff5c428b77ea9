import { RunsError } from "../../../errors/runs-error.ts";
import { end, type RedisClient, type RedisCluster, type RedisClusterNode } from "./driver.ts";
import { guardOf } from "./guard.ts";
import { slotOf } from "./slot.ts";

/** One node that takes writes. */
export interface Node {
  readonly address: string;
  /** Its client; rejects where it cannot be reached. */
  readonly client: () => Promise<RedisClient>;
}

/** A single server or a cluster; told apart nowhere else. */
export interface Server {
  /**
   * Sends a command to the node that has the key; never to a replica, which may be behind. It is answered only where the
   * node is suitable before and after: a command may be on its way while the connection breaks and leads elsewhere.
   */
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
    async send(_key, args, abortSignal) {
      const guard = guardOf(client);
      await guard.assure();
      const reply = await client.sendCommand(args, { ...plain, abortSignal });
      await guard.assure();
      return reply;
    },
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
  const nodeOf = (key: string): Node => {
    const shard = client.slots[slotOf(key)];
    if (!shard) throw new Error(`no node of the cluster has the slot of ${key}`);
    return toNode(shard.master);
  };
  const assure = async (key: string) => guardOf(await nodeOf(key).client()).assure();
  return {
    async send(key, args, abortSignal) {
      // The client may find another way to a node that cannot be reached.
      await assure(key).catch((error: unknown) => {
        if (error instanceof RunsError) throw error;
      });
      const reply = await client.sendCommand(key, false, args, { ...plain, abortSignal });
      await assure(key);
      return reply;
    },
    nodeOf,
    get nodes() {
      return client.masters.map(toNode);
    },
    get addresses() {
      return client.masters.map(({ host, port }) => ({ host, port }));
    },
    destroy: () => end(client),
  };
}
