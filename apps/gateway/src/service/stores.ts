import type { Store } from "@agent-events/runs";
import type { Config } from "../config/config.ts";
import { type Ledger, redisLedger, sqliteLedger } from "../ledger/index.ts";
import { StoreUnusableError } from "./errors/store-unusable-error.ts";

export interface Stores {
  readonly store: Store;
  readonly ledger: Ledger;
}

/**
 * Opens the ledger of a gateway: for whoever makes keys, or rotates the webhook, while the gateway runs or not.
 *
 * @throws {StoreUnusableError} when it cannot be opened
 */
export function openLedger({ store }: Pick<Config, "store">): Promise<Ledger> {
  return opened("ledger", () => (store.kind === "redis" ? redisLedger(store.url) : sqliteLedger(store.ledger)));
}

/** @throws {StoreUnusableError} when the runs or the ledger cannot be opened; nothing is left open then */
export async function openStores(config: Pick<Config, "store">): Promise<Stores> {
  const store = await opened("runs", () => openRuns(config.store));
  try {
    return { store, ledger: await openLedger(config) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openRuns(store: Config["store"]): Promise<Store> {
  if (store.kind === "redis") return (await import("@agent-events/runs/redis")).redis(store.url);
  return (await import("@agent-events/runs/sqlite")).sqlite(store.runs);
}

async function opened<Opened>(part: "runs" | "ledger", open: () => Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    throw new StoreUnusableError(part, error instanceof Error ? error : new TypeError(String(error)));
  }
}
