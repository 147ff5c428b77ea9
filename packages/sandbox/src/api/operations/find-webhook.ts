import type { Operation } from "../../contract/operations.ts";
import type { Core } from "../../core.ts";
import type { KeptWebhook } from "../../webhooks/webhook.ts";
import { refuse } from "../refusal.ts";

/** @throws {Refusal} `not_found` */
export function findWebhook({ webhooks }: Core, operation: Operation, id: string): KeptWebhook {
  const webhook = webhooks.get(id);
  if (!webhook) throw refuse(operation, "not_found", { detail: `There is no webhook ${id}; webhooks.list tells all.` });
  return webhook;
}
