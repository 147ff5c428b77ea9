import { RedisMissingError } from "../errors/redis-missing-error.ts";

interface SendOptions {
  readonly abortSignal?: AbortSignal;
  readonly typeMapping?: object;
}

interface Emitter {
  on(event: string, listener: () => void): unknown;
}

/** What the store uses of a client that `createClient` of the package `redis` made. */
export interface RedisClient extends Emitter {
  readonly isOpen: boolean;
  readonly options?: { readonly socket?: object | undefined } | undefined;
  sendCommand(args: string[], options?: SendOptions): Promise<unknown>;
  sSubscribe(channel: string, listener: (message: string, channel: string) => void): Promise<unknown>;
  sUnsubscribe(channel: string, listener: (message: string, channel: string) => void): Promise<unknown>;
  connect(): Promise<unknown>;
  // A client is made from options that only the package knows; what comes back is a client again.
  duplicate(overrides?: object): RedisClient;
  destroy(): void;
}

/** One node of a cluster, as a cluster client knows it. */
export interface RedisClusterNode {
  readonly address: string;
  readonly host: string;
  readonly port: number;
}

/** What the store uses of a client that `createCluster` of the package `redis` made. */
export interface RedisCluster extends Emitter {
  readonly isOpen: boolean;
  readonly slots: readonly { readonly master: RedisClusterNode }[];
  readonly masters: readonly RedisClusterNode[];
  sendCommand(
    firstKey: string | undefined,
    isReadonly: boolean | undefined,
    args: string[],
    options?: SendOptions,
  ): Promise<unknown>;
  nodeClient(node: never): RedisClient | Promise<RedisClient>;
  connect(): Promise<unknown>;
  destroy(): void;
}

export function isCluster(client: RedisClient | RedisCluster): client is RedisCluster {
  return "masters" in client && "nodeClient" in client;
}

/** Ends a client's connections at once. Older versions of the package take it amiss when there are none. */
export function end(client: RedisClient | RedisCluster): void {
  try {
    client.destroy();
  } catch {}
}

/** What the store uses of the package `redis`. */
export interface Driver {
  createClient(options: object): RedisClient;
  createCluster(options: object): RedisCluster;
}

/** The package `redis`, loaded only where a store is opened by its address. */
export async function loadDriver(): Promise<Driver> {
  try {
    return (await import("redis")) as unknown as Driver;
  } catch (cause) {
    throw new RedisMissingError(cause);
  }
}
