import type { Receiver } from "@agent-events/receiver";
import type { Runs } from "@agent-events/runs";
import type { ApiLog } from "../api/services.ts";
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
  readonly receive: Receiver["take"];
  close(): void;
}

export function receptionOf({ webhook, devrev }: Config, parts: Parts): ReceptionOf {
  const { runs, ledger, log, metrics, now, onRecord } = parts;
  const onError = (err: unknown) => log.warn({ err }, "the webhook's secrets could not be read again");
  const secrets =
    webhook.kind === "given" ? givenSecret(webhook.secret) : ledgerSecrets({ ledger, now, onRecord, onError });
  const receive = createReception({
    secrets,
    signatureForm: devrev.signatureForm,
    now,
    onError,
    async onDelivery(delivery, arrival) {
      const begun = performance.now();
      const accepted = await runs.accept(delivery, arrival);
      metrics.delivery(accepted.outcome, (performance.now() - begun) / 1_000);
      const run = "run" in accepted ? accepted.run : undefined;
      log.debug({ kind: delivery.kind, verdict: accepted.outcome, run }, "took a delivery");
    },
    onRejected(rejection) {
      metrics.delivery(rejection.name);
      log.warn({ err: rejection }, "refused a request at the webhook's address");
    },
  });
  return { receive, close: () => secrets.close() };
}
