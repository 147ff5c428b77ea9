import { join } from "node:path";
import { memory, type Store } from "@agent-events/runs";
import { redis } from "@agent-events/runs/redis";
import { sqlite } from "@agent-events/runs/sqlite";
import { type Ledger, redisLedger, sqliteLedger } from "../../src/ledger/index.ts";

/** Where the runs and the ledger of a test live. */
export type Place =
  | { readonly kind: "memory" | "sqlite"; readonly folder: string }
  | { readonly kind: "redis"; readonly url: string; readonly prefix: string };

export async function openPlace(place: Place): Promise<{ store: Store; ledger: Ledger }> {
  if (place.kind === "redis") {
    const { url, prefix } = place;
    return { store: await redis(url, { prefix }), ledger: await redisLedger(url, { prefix }) };
  }
  const store = place.kind === "memory" ? memory() : await sqlite(join(place.folder, "runs.db"));
  return { store, ledger: await sqliteLedger(join(place.folder, "ledger.db")) };
}
