import { type Entry, type Store, StoreUnavailableError } from "@agent-events/runs";
import type { ApiLog } from "../api/services.ts";
import type { Metrics } from "./metrics.ts";

/** The kinds of entries that give a run its outcome, or end the wait for one. */
const settling: ReadonlySet<string> = new Set(["message", "error", "refused", "stopped", "expired"]);

/** A store that counts what it is asked to do, and tells the log of calls whose fate is unknown, which nobody else hears of. */
export function measuredStore(store: Store, metrics: Metrics, log: Pick<ApiLog, "warn">): Store {
  const counted = async <Result>(operation: string, work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof StoreUnavailableError) metrics.storeFailed(operation);
      throw error;
    }
  };
  const note = (run: string, { kind, status, late, data }: Entry) => {
    if (settling.has(kind)) metrics.runSettled(status, late);
    if (kind !== "unconfirmed") return;
    metrics.runUnconfirmed();
    const { reason } = data as { readonly reason?: string };
    log.warn({ run, reason }, "a call to DevRev broke after it was sent: the run is unconfirmed");
  };
  return {
    async create(run) {
      await counted("create", store.create(run));
      metrics.runStarted();
    },
    async append(run, entry) {
      const appended = await counted("append", store.append(run, entry));
      if (appended.stored) note(run, appended.entry);
      return appended;
    },
    get: (run) => counted("get", store.get(run)),
    read: (run, after, limit) => counted("read", store.read(run, after, limit)),
    list: (query) => counted("list", store.list(query)),
    unfinished: (by) => counted("unfinished", store.unfinished(by)),
    due: (now, limit) => counted("due", store.due(now, limit)),
    place: (delivery, run) => counted("place", store.place(delivery, run)),
    listUnmatched: (query) => counted("listUnmatched", store.listUnmatched(query)),
    watch: (run, wake) => counted("watch", store.watch(run, wake)),
    close: () => store.close(),
  };
}
