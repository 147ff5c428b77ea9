import type { Core } from "../core.ts";
import type { Recipient, RecordedDelivery } from "../journal/records.ts";
import { verifyLater } from "./verify.ts";

/** Deliveries lost in a row, with all their attempts, after which a webhook is degraded. DevRev does not tell its number. */
const DEGRADED_AFTER = 3;

/** Counts what became of a delivery, and degrades its webhook when too many were lost. */
export function recordHealth(core: Core, to: Recipient, state: RecordedDelivery["state"]): void {
  const webhook = to.kind === "webhook" ? core.webhooks.get(to.id) : undefined;
  if (!webhook || (state !== "delivered" && state !== "lost")) return;
  const lost = state === "lost" ? webhook.lost + 1 : 0;
  if (lost === webhook.lost) return;
  core.webhooks.change(to.id, { lost });
  if (lost < DEGRADED_AFTER || webhook.status !== "active") return;
  core.webhooks.change(to.id, { status: "unverified", degraded: true, verification: "waiting" });
  verifyLater(core, to.id);
}
