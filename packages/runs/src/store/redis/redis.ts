import { RunsError } from "../../errors/runs-error.ts";
import { StoreUnavailableError } from "../../errors/store-unavailable-error.ts";
import type { Store } from "../store.ts";
import { appendEntry } from "./append-entry.ts";
import { createRun } from "./create-run.ts";
import { Creations } from "./creations.ts";
import { listDeliveries, placeDelivery } from "./deliveries.ts";
import { findDue } from "./find-due.ts";
import { findUnfinished } from "./find-unfinished.ts";
import { tidy } from "./janitor.ts";
import { createKeys } from "./keys.ts";
import { Connection } from "./link/connection.ts";
import { isCluster, type RedisClient, type RedisCluster } from "./link/driver.ts";
import { nextStep, told } from "./link/next-step.ts";
import { checkAll, OPENING } from "./link/open.ts";
import { Operations } from "./link/operations.ts";
import { cluster, single } from "./link/server.ts";
import { within } from "./link/within.ts";
import { listRuns } from "./list-runs.ts";
import { type RedisOptions, settle } from "./options.ts";
import { readLog, readRun } from "./runs.ts";
import { WakeUps } from "./watch/wake-ups.ts";

/**
 * Runs in Redis (7 or newer) or Valkey, a single server or a cluster, for any number of processes and machines.
 *
 * What an operation has answered is as durable as the server makes it: with `appendonly yes` and `appendfsync always`, it
 * survives the end of the server's process and of its power; with `everysec`, all but the last second does; what replicas
 * had not heard of is lost when one of them takes over.
 *
 * Redis itself lets go of a finished run once it has had its time; runs without an outcome stay.
 *
 * @param target an address such as `redis://localhost:6379`, `rediss://user:password@host`, or of any node of a cluster; or
 * a connected client of the package `redis`, made by `createClient` or `createCluster`, which stays its owner's to mend and
 * to close
 * @throws {RedisUnsuitableError} when runs would not be safe there, such as where the server may evict them
 * @throws {RedisMissingError} when the package `redis` is not installed
 * @throws {StoreUnavailableError} when the server cannot be reached now, or is only a replica
 * @throws {RangeError} when the address or an option has no meaning
 */
export async function redis(target: string | RedisClient | RedisCluster, options: RedisOptions = {}): Promise<Store> {
  const { prefix, timeout, retention } = settle(options);
  const connection = await connect(target, timeout);
  const keys = createKeys(prefix);
  const operations = new Operations(connection, timeout);
  const wakeUps = new WakeUps(connection, operations, keys);
  const creations = new Creations();
  const operate = operations.run.bind(operations);
  let isTidying = false;
  const tidyLater = async () => {
    // Whoever tidies goes on until nothing is left.
    if (isTidying) return;
    isTidying = true;
    await operations.later((ask) => tidy(ask, keys, retention));
    isTidying = false;
  };

  return {
    async create(run) {
      await creations.add(
        run.id,
        operate((ask) => createRun(ask, keys, retention, run)),
      );
      tidyLater();
    },
    append: (run, entry) => appendEntry(operations, keys, retention, creations.settled(run), run, entry),
    get: (run) => operate((ask) => readRun(ask, keys, run)),
    read: (run, after, limit) => operate((ask) => readLog(ask, keys, run, after, limit)),
    list: (query) => operate((ask) => listRuns(ask, keys, query)),
    unfinished: (by) => operate((ask) => findUnfinished(ask, keys, by)),
    async due(now, limit) {
      const found = await operate((ask) => findDue(ask, keys, now, limit));
      tidyLater();
      return found;
    },
    place: (delivery, run) => operate((ask) => placeDelivery(ask, keys, retention, delivery, run)),
    listUnmatched: (query) => operate((ask) => listDeliveries(ask, keys, query)),
    watch: (run, wake) => wakeUps.watch(run, wake),
    async close() {
      await operations.close();
      wakeUps.close();
      connection.close();
    },
  };
}

async function connect(target: string | RedisClient | RedisCluster, grace: number): Promise<Connection> {
  try {
    if (typeof target === "string") return await Connection.open(target, grace);
    if (!target.isOpen) throw new StoreUnavailableError("the client is not connected", "await its connect() first");
    const server = isCluster(target) ? cluster(target) : single(target);
    await within(OPENING, checkAll(server));
    return new Connection(server);
  } catch (cause) {
    if (cause instanceof RunsError || cause instanceof RangeError) throw cause;
    throw new StoreUnavailableError(`Redis cannot be opened: ${told(cause)}`, nextStep(cause).next, cause);
  }
}
