import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ApiMetrics } from "../api/services.ts";

/** All that a gateway counts. */
export interface Metrics extends ApiMetrics {
  /**
   * What became of a delivery: `stored`, `duplicate`, `conflict` (another of the same id, that says something else, was kept),
   * `unmatched`, or the name of the reason to refuse it.
   */
  delivery(verdict: string, seconds?: number): void;
  runStarted(): void;
  /** Once a run has its outcome, or has expired. `late`: an answer that came after that. */
  runSettled(status: string, late: boolean): void;
  /** Called when the call of a run broke after it was sent. */
  runUnconfirmed(): void;
  storeFailed(operation: string): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120];

/** Metrics in a registry of their own, so that several gateways of one process do not share them. */
export function createMetrics(): Metrics {
  const registers = [new Registry()] as const;
  const [registry] = registers;
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `agent_events_${name}`, help, labelNames, registers: [registry] });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name: `agent_events_${name}`, help, labelNames, buckets: SECONDS, registers: [registry] });

  const requests = histogram("http_request_seconds", "Seconds until the headers of an answer.", [
    "operation",
    "method",
    "status",
  ]);
  const streams = new Gauge({
    name: "agent_events_streams_open",
    help: "Event streams that are open.",
    registers: [registry],
  });
  const ended = counter("streams_ended_total", "Event streams that ended, by why: slow ones were dropped.", ["reason"]);
  const refused = counter("quota_refusals_total", "Requests that a quota refused.", ["quota"]);
  const deliveries = counter("deliveries_total", "DevRev's deliveries, by what became of them.", ["verdict"]);
  const took = histogram("delivery_seconds", "Seconds until a delivery was durable.", []);
  const started = counter("runs_started_total", "Runs that were made durable, before DevRev was called.", []);
  const settled = counter("runs_settled_total", "Runs that got their outcome here, or expired.", ["status", "late"]);
  const unconfirmed = counter("runs_unconfirmed_total", "Runs whose call to DevRev broke after it was sent.", []);
  const failures = counter("store_failures_total", "Operations that the store could not do.", ["operation"]);

  return {
    request: ({ operation, method, status, seconds }) => requests.observe({ operation, method, status }, seconds),
    streamOpened: () => streams.inc(),
    streamClosed(reason) {
      streams.dec();
      ended.inc({ reason });
    },
    refused: (quota) => refused.inc({ quota }),
    delivery(verdict, seconds) {
      deliveries.inc({ verdict });
      if (seconds !== undefined) took.observe(seconds);
    },
    runStarted: () => started.inc(),
    runSettled: (status, late) => settled.inc({ status, late: String(late) }),
    runUnconfirmed: () => unconfirmed.inc(),
    storeFailed: (operation) => failures.inc({ operation }),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
