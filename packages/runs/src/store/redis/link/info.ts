import { StoreUnavailableError } from "../../../errors/store-unavailable-error.ts";
import { RedisUnsuitableError } from "../errors/redis-unsuitable-error.ts";
import type { RedisClient } from "./driver.ts";

/** What a server says of itself, by field. */
export type Info = ReadonlyMap<string, string>;

/** From this version on, Redis (and every Valkey) has sharded pub/sub. */
const OLDEST = 7;

/** `INFO` rather than `CONFIG`: managed services forbid the latter, and the former tells all there is to ask. */
export async function readInfo(client: RedisClient): Promise<Info> {
  const text = String(await client.sendCommand(["INFO"], { typeMapping: {} }).catch(refuse));
  return new Map(text.split("\r\n").map((line) => [line.split(":", 1)[0] ?? "", line.slice(line.indexOf(":") + 1)]));
}

function refuse(cause: Error): never {
  if (!cause.message.startsWith("NOPERM")) throw cause;
  throw new RedisUnsuitableError(
    "the user may not run INFO, so nothing tells whether the server would evict runs",
    "allow it (`ACL SETUSER <user> +info`)",
    cause,
  );
}

/**
 * Holds a server against what runs need: new enough, takes writes, and removes nothing by itself.
 *
 * @throws {RedisUnsuitableError} when it never would do
 * @throws {StoreUnavailableError} when it is only a replica now, as after a failover
 */
export function check(info: Info): void {
  const version = info.get("redis_version") ?? "unknown";
  const policy = info.get("maxmemory_policy");
  if (!(Number.parseInt(version, 10) >= OLDEST)) {
    throw new RedisUnsuitableError(`the server speaks Redis ${version}`, `use Redis ${OLDEST} or any Valkey`);
  }
  if (info.get("role") === "slave") {
    throw new StoreUnavailableError("the server is a replica and takes no writes", "give the address of its master");
  }
  // Without a limit nothing is ever evicted, whatever the policy. Unknown counts as a limit.
  if (info.get("maxmemory") !== "0" && policy !== "noeviction") {
    throw new RedisUnsuitableError(
      `the server evicts keys when its memory is full (maxmemory-policy ${policy ?? "unknown"}), and runs with them`,
      "set maxmemory-policy to noeviction",
    );
  }
}
