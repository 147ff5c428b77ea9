import { resolve } from "node:path";
import { exclusively } from "./lease.ts";
import type { Ledger } from "./ledger.ts";
import { type LedgerOptions, settle } from "./options.ts";
import { toRecord, toWebhook } from "./records.ts";
import { entriesIn } from "./sqlite/entries.ts";
import { LedgerFile } from "./sqlite/file.ts";
import { keysIn } from "./sqlite/keys.ts";
import { leasesIn } from "./sqlite/leases.ts";

/**
 * A ledger in a SQLite file, for any number of processes of one machine. What has resolved survives a power loss. Only the
 * file's owner can read it (mode 0600): it has the webhook's secret, and the digests of keys.
 *
 * The file is made where there is none; beside it are two more, ending in `-wal` and `-shm`, that belong to it.
 *
 * @throws {LedgerDamagedError} when the file is damaged, or is no ledger
 * @throws {LedgerVersionError} when a newer version of the gateway wrote it
 * @throws {LedgerUnavailableError} when it cannot be opened or written now
 * @throws {RangeError} when the path is none of a file, or an option has no meaning
 */
export async function sqliteLedger(path: string, options: LedgerOptions = {}): Promise<Ledger> {
  const { now, timeout, lease } = settle(options);
  if (path === "" || path === ":memory:") throw new RangeError(`a ledger needs the path of a file, got "${path}"`);
  const file = await LedgerFile.open(resolve(path), timeout);
  const leases = leasesIn(file);
  const webhook = file.db.prepare("SELECT record FROM webhook");
  const putWebhook = file.db.prepare("INSERT OR REPLACE INTO webhook (only, record) VALUES (1, ?)");

  return {
    ...keysIn(file),
    ...entriesIn(file, now),
    async getWebhook() {
      const row = await file.read(() => webhook.get());
      return row && toWebhook(row["record"] as string);
    },
    async putWebhook(record) {
      await file.write(() => putWebhook.run(toRecord(record)));
    },
    exclusively: (name, work) => exclusively(leases, lease, name, work),
    close: () => file.close(),
  };
}
