import { memory, type Store } from "@agent-events/runs";
import { type RedisOptions, redis } from "@agent-events/runs/redis";
import { sqlite } from "@agent-events/runs/sqlite";

/** The place of the store that a process has for itself. */
export const MEMORY = "memory";

/**
 * Opens a store where its place says: `memory`, the address of a Redis, or else the path of a file.
 *
 * @param options for a Redis, beside its defaults
 */
export async function openStore(place: string, options: RedisOptions = {}): Promise<Store> {
  if (place === MEMORY) return memory();
  return place.startsWith("redis:") ? redis(place, options) : sqlite(place);
}
