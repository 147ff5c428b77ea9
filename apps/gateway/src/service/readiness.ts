import type { AgentClient } from "@agent-events/client";
import type { Check } from "../api/services.ts";
import type { WebhookRecord } from "../ledger/index.ts";
import { isRotating } from "../webhook/record.ts";
import { watchWebhook } from "../webhook/status.ts";
import { askStore } from "./ask-store.ts";
import type { Stores } from "./stores.ts";

/** Milliseconds in which DevRev verifies a webhook whose secret has changed. */
const VERIFYING = 190_000;

/** What readiness depends on, as it is known so far. */
export interface Readiness {
  readonly ask: () => Promise<readonly Check[]>;
  /** The webhook that calls name from now on. */
  use(webhook: string): void;
  /** What the replicas know of it. */
  note(record: WebhookRecord): void;
  /** From now on it is not ready. */
  retire(): void;
}

/** @param secret that of a webhook that was given */
export function createReadiness(
  client: AgentClient,
  stores: Stores,
  now: () => number,
  secret: string | undefined,
): Readiness {
  let webhook: string | undefined;
  let record: WebhookRecord | undefined;
  let isRetired = false;
  const isMoving = () => record !== undefined && (isRotating(record) || now() - record.updatedAt < VERIFYING);
  const askWebhook = watchWebhook({ client, id: () => webhook ?? "", isMoving, secret });
  return {
    async ask() {
      const checks = await Promise.all([askStore(stores), webhook === undefined ? unmade : askWebhook()]);
      return isRetired ? [...checks, retired] : checks;
    },
    use(id) {
      webhook = id;
    },
    note(latest) {
      record = latest;
    },
    retire() {
      isRetired = true;
    },
  };
}

const unmade: Check = { name: "webhook", ok: false, detail: "the webhook is being made, and verified by DevRev" };
const retired: Check = { name: "closing", ok: false, detail: "the gateway is shutting down; ask another replica" };
