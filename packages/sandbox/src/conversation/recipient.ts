import type { ExecuteRequest } from "@agent-events/contract";
import { type Refusal, refuse } from "../api/refusal.ts";
import type { Operation } from "../contract/operations.ts";
import type { Core } from "../core.ts";
import type { Recipient } from "../journal/records.ts";

/**
 * Who gets the notifications of a call. `target` says which of the two; without it, it is the one that is there. Of two, it is
 * the webhook if the sandbox has it, else the event source if something is registered for it.
 *
 * @returns undefined when the call names none
 * @throws {Refusal} `missing_required_field`, or `invalid_id` for a webhook that there is not
 */
export function recipientOf(
  { webhooks, eventSources }: Core,
  operation: Operation,
  { target, webhook_target, event_source_target }: ExecuteRequest,
): Recipient | undefined {
  const webhook = webhook_target?.webhook;
  const source = event_source_target?.event_source;
  if (target !== undefined && { webhook_target: webhook, event_source_target: source }[target] === undefined) {
    const detail = `${target}: is required, since target names it`;
    throw refuse(operation, "missing_required_field", { field_name: target, detail });
  }
  const toSource: Recipient | undefined = source === undefined ? undefined : { kind: "event-source", id: source };
  if (target === "event_source_target" || webhook === undefined) return toSource;
  if (webhooks.get(webhook)) return { kind: "webhook", id: webhook };
  if (target === undefined && source !== undefined && eventSources.has(source)) return toSource;
  throw unknownWebhook(operation, webhook);
}

function unknownWebhook(operation: Operation, id: string): Refusal {
  const detail = `The sandbox has no webhook ${id}; make one with webhooks.create and use the id of its answer.`;
  return refuse(operation, "invalid_id", { field_name: "webhook_target.webhook", detail });
}
