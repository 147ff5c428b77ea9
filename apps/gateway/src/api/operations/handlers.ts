import type { Call, KeyedCall } from "../call.ts";
import { createReadToken } from "./create-read-token.ts";
import { followRun } from "./follow-run.ts";
import { getDocs } from "./get-docs.ts";
import { getDocument } from "./get-document.ts";
import { getHealth } from "./get-health.ts";
import { getMetrics } from "./get-metrics.ts";
import { getReadiness } from "./get-readiness.ts";
import { getRun } from "./get-run.ts";
import { listRuns } from "./list-runs.ts";
import { startRun } from "./start-run.ts";
import { stopRun } from "./stop-run.ts";
import { takeDelivery } from "./take-delivery.ts";

type Handler<Served> = (call: Served) => Response | Promise<Response>;

/** What serves the operations that need no key, by their operationId. */
export const openHandlers: Readonly<Record<string, Handler<Call>>> = {
  "get-docs": getDocs,
  "get-document": getDocument,
  "get-health": getHealth,
  "get-metrics": getMetrics,
  "get-readiness": getReadiness,
  "take-delivery": takeDelivery,
};

/** What serves the others. */
export const keyedHandlers: Readonly<Record<string, Handler<KeyedCall>>> = {
  "create-read-token": createReadToken,
  "follow-run": followRun,
  "get-run": getRun,
  "list-runs": listRuns,
  "list-session-runs": listRuns,
  "start-run": startRun,
  "stop-run": stopRun,
};
