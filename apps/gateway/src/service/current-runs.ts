import { createRuns, type Runs, type RunsOptions } from "@agent-events/runs";
import { WebhookPendingError } from "../webhook/errors/webhook-pending-error.ts";

/** Runs whose webhook may be known only later, and change. */
export interface CurrentRuns {
  readonly runs: Runs;
  /** From now on calls name this webhook. */
  use(webhook: string): void;
}

/** Stands for the webhook while there is none. It is never sent: until then nothing is started. */
const NONE = "none";

/**
 * Runs that can be read, and take deliveries, before the webhook of their calls is known. The store is the caller's to close.
 */
export function createCurrentRuns(options: Omit<RunsOptions, "webhook" | "eventSource">): CurrentRuns {
  const store = options.store && { ...options.store, close: async () => {} };
  const make = (webhook: string) => createRuns({ ...options, store, webhook });
  let webhook = NONE;
  let current = make(webhook);
  const runs: Runs = {
    async start(input, over) {
      if (webhook === NONE) throw new WebhookPendingError();
      return current.start(input, over);
    },
    accept: (delivery, context) => current.accept(delivery, context),
    get: (id) => current.get(id),
    list: (query) => current.list(query),
    unmatched: (query) => current.unmatched(query),
    expire: () => current.expire(),
    close: () => current.close(),
  };
  return {
    runs,
    use(id) {
      if (id === webhook) return;
      const before = current;
      webhook = id;
      current = make(id);
      void before.close();
    },
  };
}
