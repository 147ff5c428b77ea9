import { memory, type Store } from "@agent-events/runs";
import { redis } from "@agent-events/runs/redis";
import { sqlite } from "@agent-events/runs/sqlite";

/** The place of the store that a process has for itself. */
export const MEMORY = "memory";

/** Opens a store where its place says: `memory`, the address of a Redis, or else the path of a file. */
export async function openStore(place: string): Promise<Store> {
  if (place === MEMORY) return memory();
  return place.startsWith("redis:") ? redis(place) : sqlite(place);
}
