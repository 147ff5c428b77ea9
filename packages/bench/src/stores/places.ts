import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable, type Fsync } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { MEMORY } from "./open-store.ts";

/** What can be measured on this machine: the stores by their names, and what each promises. */
export const storeNames: readonly string[] = [
  "memory",
  "sqlite",
  ...(redisBinary === undefined ? [] : ["redis, everysec", "redis, always"]),
];

/** Said where a store is missing from a table. */
export const missing: string | undefined =
  redisBinary === undefined ? "there is no redis-server on the PATH, so Redis is left out" : undefined;

/** Where empty stores are, and servers that run for them. */
export class Places {
  readonly #folder = mkdtempSync(join(tmpdir(), "bench-stores-"));
  readonly #servers: RedisServer[] = [];
  #files = 0;

  /** An empty place for a store of that name. */
  async make(name: string): Promise<string> {
    if (name === "memory") return MEMORY;
    if (name === "sqlite") return this.file();
    const server = await RedisServer.start(...durable(name.split(", ")[1] as Fsync));
    this.#servers.push(server);
    return server.url;
  }

  /** The path of a file that does not exist yet. */
  file(): string {
    return join(this.#folder, `${this.#files++}.db`);
  }

  async remove(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
