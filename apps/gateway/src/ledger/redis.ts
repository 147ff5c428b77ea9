import { exclusively } from "./lease.ts";
import type { Ledger } from "./ledger.ts";
import { type LedgerOptions, settle } from "./options.ts";
import { toRecord, toWebhook } from "./records.ts";
import { entriesIn } from "./redis/entries.ts";
import { keysIn } from "./redis/keys.ts";
import { leasesIn } from "./redis/leases.ts";
import { Link } from "./redis/link.ts";

export interface RedisLedgerOptions extends LedgerOptions {
  /**
   * What every key begins with, before `ledger:`, so that several installations can share a server.
   *
   * @default "agent-events:"
   */
  readonly prefix?: string | undefined;
}

/**
 * A ledger in Redis (7 or newer) or Valkey, a single server or a cluster, for any number of machines. How much of what has
 * resolved survives the server's end is the server's to decide, by `appendonly` and `appendfsync`. A server that may evict
 * keys is refused by the store of the runs, which the gateway opens at the same address.
 *
 * @param url such as `redis://localhost:6379`, `rediss://user:password@host`, or of any node of a cluster
 * @throws {LedgerUnavailableError} when the server cannot be reached now, or is only a replica
 * @throws {RangeError} when the URL or an option has no meaning
 */
export async function redisLedger(url: string, options: RedisLedgerOptions = {}): Promise<Ledger> {
  const { now, timeout, lease } = settle(options);
  assertUrl(url);
  const prefix = `${options.prefix ?? "agent-events:"}ledger:`;
  const link = await Link.open(url, timeout);
  const leases = leasesIn(link, prefix);
  const webhook = `${prefix}webhook`;

  return {
    ...keysIn(link, prefix),
    ...entriesIn(link, prefix, now),
    async getWebhook() {
      const record = (await link.ask("GET", webhook)) as string | null;
      return record === null ? undefined : toWebhook(record);
    },
    async putWebhook(record) {
      await link.ask("SET", webhook, toRecord(record));
    },
    exclusively: (name, work) => exclusively(leases, lease, name, work),
    close: () => link.close(),
  };
}

/** The URL may hold a password: neither it nor the parser's error, which quotes it, is told. */
function assertUrl(url: string): void {
  if (/^rediss?:\/\//.test(url) && URL.canParse(url)) return;
  throw new RangeError("that is no address of a Redis; give one such as redis://localhost:6379");
}
