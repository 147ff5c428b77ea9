import { type Ledger, redisLedger, sqliteLedger } from "../../../src/ledger/index.ts";
import type { Place } from "../suite/place.ts";

/** Opens the ledger that this process was given. */
export function openGiven(): Promise<Ledger> {
  const [place, options] = process.argv.slice(2).map((text) => JSON.parse(text)) as [Place, object];
  return place.kind === "sqlite"
    ? sqliteLedger(place.where, options)
    : redisLedger(place.where, { ...options, prefix: place.prefix });
}
