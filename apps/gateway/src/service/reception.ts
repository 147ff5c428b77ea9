import { AsyncLocalStorage } from "node:async_hooks";
import type { Runs } from "@agent-events/runs";
import type { ApiLog, DeliveryRequest, Services } from "../api/services.ts";
import type { Config } from "../config/config.ts";
import type { Ledger, WebhookRecord } from "../ledger/index.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { createReception } from "../webhook/receive.ts";
import { givenSecret, ledgerSecrets } from "../webhook/secrets.ts";

interface Parts {
  readonly runs: Pick<Runs, "accept">;
  readonly ledger: Ledger;
  readonly log: ApiLog;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Told what the replicas agree on about the webhook that they made. */
  readonly onRecord: (record: WebhookRecord) => void;
}

/** The way of DevRev's deliveries into the runs, counted. */
export interface ReceptionOf {
  readonly receive: Services["receive"];
  close(): void;
}

export function receptionOf({ webhook, devrev }: Config, parts: Parts): ReceptionOf {
  const { runs, ledger, log, metrics, now, onRecord } = parts;
  const onError = (err: unknown) => log.warn({ err }, "the webhook's secrets could not be read again");
  const secrets =
    webhook.kind === "given" ? givenSecret(webhook.secret) : ledgerSecrets({ ledger, now, onRecord, onError });
  // A receiver tells of deliveries and refusals without the request that they came by.
  const requests = new AsyncLocalStorage<DeliveryRequest>();
  const take = createReception({
    secrets,
    signatureForm: devrev.signatureForm,
    now,
    onError,
    async onDelivery(delivery, arrival) {
      const begun = performance.now();
      const accepted = await runs.accept(delivery, arrival);
      const verdict = accepted.outcome === "duplicate" && accepted.conflict ? "conflict" : accepted.outcome;
      metrics.delivery(verdict, (performance.now() - begun) / 1_000);
      const run = "run" in accepted ? accepted.run : undefined;
      const request = requests.getStore();
      if (run !== undefined) request?.note({ run });
      log.debug({ request_id: request?.id, kind: delivery.kind, verdict, run }, "took a delivery");
    },
    onRejected(rejection) {
      metrics.delivery(rejection.name);
      log.warn({ request_id: requests.getStore()?.id, err: rejection }, "refused a request at the webhook's address");
    },
  });
  return {
    receive: (incoming, request) => requests.run(request, take, incoming),
    close: () => secrets.close(),
  };
}
