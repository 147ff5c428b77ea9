import { setTimeout } from "node:timers/promises";
import { RedisServer } from "./redis-server.ts";

const SLOTS = 16_384;
const SHARE = Math.ceil(SLOTS / 3);
const OPTIONS = [
  ...["--cluster-enabled", "yes", "--cluster-node-timeout", "1000", "--repl-diskless-sync-delay", "0"],
  // On a busy machine an election may fail; after twenty seconds the replica would count as too old to stand for another.
  ...["--cluster-replica-validity-factor", "0"],
];

/** Three masters that share the slots. */
export class RedisCluster {
  readonly nodes: readonly RedisServer[];

  readonly #options: readonly string[];
  readonly #replicas: RedisServer[] = [];

  private constructor(nodes: readonly RedisServer[], options: readonly string[]) {
    this.nodes = nodes;
    this.#options = options;
  }

  static async start(...options: string[]): Promise<RedisCluster> {
    const given = [...OPTIONS, ...options];
    const nodes = await Promise.all([1, 2, 3].map(() => RedisServer.start(...given)));
    const cluster = new RedisCluster(nodes, given);
    for (const [n, node] of nodes.entries()) {
      const last = Math.min(SLOTS, (n + 1) * SHARE) - 1;
      await node.tell("CLUSTER", "ADDSLOTSRANGE", `${n * SHARE}`, `${last}`);
    }
    const [first, ...others] = nodes as [RedisServer, ...RedisServer[]];
    for (const { port, busPort } of others) {
      await first.tell("CLUSTER", "MEET", "127.0.0.1", `${port}`, `${busPort}`);
    }
    await cluster.whole();
    return cluster;
  }

  get url(): string {
    return (this.nodes[0] as RedisServer).url;
  }

  /** Resolves once every node knows of all others and of all slots. */
  async whole(): Promise<void> {
    for (const node of this.nodes) {
      for (;;) {
        const info = String(await node.tell("CLUSTER", "INFO"));
        if (info.includes("cluster_state:ok") && info.includes(`cluster_size:${this.nodes.length}`)) break;
        await setTimeout(50);
      }
    }
  }

  /** The node that has the slot of the key. */
  async nodeOf(key: string): Promise<RedisServer> {
    const slot = Number(await (this.nodes[0] as RedisServer).tell("CLUSTER", "KEYSLOT", key));
    return this.nodes[Math.floor(slot / SHARE)] as RedisServer;
  }

  /** Adds a replica of the node. */
  async add(master: RedisServer): Promise<RedisServer> {
    const replica = await RedisServer.start(...this.#options);
    this.#replicas.push(replica);
    await replica.tell("CLUSTER", "MEET", "127.0.0.1", `${master.port}`, `${master.busPort}`);
    const id = String(await master.tell("CLUSTER", "MYID"));
    while (!String(await replica.tell("CLUSTER", "NODES")).includes(id)) await setTimeout(50);
    await replica.tell("CLUSTER", "REPLICATE", id);
    // Who does not know it does not vote for it.
    for (const node of this.nodes) {
      while (!/ slave .* connected/.test(String(await node.tell("CLUSTER", "NODES")))) await setTimeout(50);
    }
    return replica;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.nodes, ...this.#replicas].map((node) => node.stop()));
  }
}
