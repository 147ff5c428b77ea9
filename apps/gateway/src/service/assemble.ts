import { createAgentClient } from "@agent-events/client";
import { createApi } from "../api/create-api.ts";
import type { ServeDirectly } from "../api/serve-delivery.ts";
import type { ApiLog } from "../api/services.ts";
import type { Config } from "../config/config.ts";
import { serveDocs } from "../docs/serve-docs.ts";
import { measuredStore } from "../telemetry/measured-store.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { isPending } from "../webhook/record.ts";
import { connectWebhook } from "./connect-webhook.ts";
import { createCurrentRuns } from "./current-runs.ts";
import { createReadiness } from "./readiness.ts";
import { receptionOf } from "./reception.ts";
import type { Fetch } from "./server.ts";
import type { Stores } from "./stores.ts";

/** A gateway's parts, joined, behind a function from request to response. */
export interface Assembled {
  readonly fetch: Fetch;
  readonly serveDirectly: ServeDirectly;
  /** Makes sure that DevRev knows the webhook. It has to be reachable by then. */
  connect(signal: AbortSignal | undefined): Promise<void>;
  /** `readyz` says 503 from now on. */
  retire(): void;
  /** Takes nothing new, and tells streams to come back. */
  end(): void;
  /** Ends what goes on by itself. Stores stay open. */
  close(): Promise<void>;
}

export function assemble(config: Config, stores: Stores, log: ApiLog, now: () => number): Assembled {
  const { ledger } = stores;
  const metrics = createMetrics();
  const { token, baseUrl } = config.devrev;
  const client = createAgentClient({ token, baseUrl });
  const closing = new AbortController();
  const onError = (err: unknown) => log.error({ err }, "a run could not be brought up to date; it is tried again");
  const { runs, use } = createCurrentRuns({ client, store: measuredStore(stores.store, metrics, log), now, onError });
  const given = config.webhook.kind === "given" ? config.webhook.secret : undefined;
  const readiness = createReadiness(client, stores, now, given);
  const adopt = (webhook: string) => {
    use(webhook);
    readiness.use(webhook);
  };
  let isConnected = false;
  const reception = receptionOf(config, {
    runs,
    ledger,
    log,
    metrics,
    now,
    onRecord(record) {
      readiness.note(record);
      // Another replica may have made another webhook.
      if (isConnected && !isPending(record)) adopt(record.id);
    },
  });
  const api = createApi({
    runs,
    ledger,
    receive: reception.receive,
    docs: serveDocs,
    config,
    log,
    metrics,
    readiness: readiness.ask,
    closing: closing.signal,
    now,
  });
  return {
    ...api,
    async connect(signal) {
      const starting = createAgentClient({ token, baseUrl, signal });
      adopt(await connectWebhook(config.webhook, { client: starting, ledger, log, now, signal }));
      isConnected = true;
    },
    retire: () => readiness.retire(),
    end: () => closing.abort(),
    async close() {
      reception.close();
      await runs.close();
    },
  };
}
