import { RunExistsError } from "../errors/run-exists-error.ts";
import { StoreUnavailableError } from "../errors/store-unavailable-error.ts";
import { Log } from "./memory/log.ts";
import { PlacedDeliveries } from "./memory/placed.ts";
import { Runs } from "./memory/runs.ts";
import { REMOVED_BY_CREATE, REMOVED_BY_DUE, type StoreOptions, settleRetention } from "./retention.ts";
import type { Store } from "./store.ts";
import { Watchers } from "./watchers.ts";

/**
 * A store in this process's memory: for tests, for development, and for one process that may forget. Nothing survives it.
 *
 * @throws {RangeError} when `retention` is no number above 0
 */
export function memory(options: StoreOptions = {}): Store {
  const retention = settleRetention(options);
  const runs = new Runs();
  const deliveries = new PlacedDeliveries();
  const watchers = new Watchers();
  let closed = false;

  const assertOpen = () => {
    if (closed) throw new StoreUnavailableError("the store is closed", "open another");
  };
  const removeOld = (most: number) => {
    const before = Date.now() - retention;
    runs.remove(before, most);
    deliveries.remove(before, most);
  };

  return {
    async create(run) {
      assertOpen();
      if (runs.get(run.id)) throw new RunExistsError(run.id);
      runs.add(new Log(run));
      removeOld(REMOVED_BY_CREATE);
    },
    async append(run, entry) {
      assertOpen();
      const log = runs.get(run);
      if (!log) return { stored: false, reason: "no-run" };
      const appended = log.append(entry);
      if (appended.stored) {
        runs.reindex(log);
        watchers.wake(run);
      }
      return appended;
    },
    async get(run) {
      assertOpen();
      return runs.get(run)?.run;
    },
    async read(run, after, limit) {
      assertOpen();
      return runs.get(run)?.read(after, limit) ?? [];
    },
    async list(query) {
      assertOpen();
      return runs.list(query).map((log) => log.run);
    },
    async unfinished(by) {
      assertOpen();
      return runs.unfinished(by);
    },
    async due(now, limit) {
      assertOpen();
      removeOld(REMOVED_BY_DUE);
      return runs.due(now, limit);
    },
    async place(delivery, run) {
      assertOpen();
      return deliveries.place(delivery, run);
    },
    async listUnmatched(query) {
      assertOpen();
      return deliveries.list(query);
    },
    async watch(run, wake) {
      assertOpen();
      return watchers.add(run, wake);
    },
    async close() {
      closed = true;
      watchers.end();
    },
  };
}
