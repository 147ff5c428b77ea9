import type { ApiErrorBody, Delivery, ExecuteRequest, paths, webhooks } from "@agent-events/contract";
import { examples } from "@agent-events/contract/examples";
import { explain, type Issue } from "@agent-events/contract/validate";
import { validate } from "@agent-events/contract/validators/ai-agent-events-execute-async-request";
import { validate as validateDelivery } from "@agent-events/contract/validators/webhook-event-request";

/** A validator narrows what it was given. */
export function issuesOf(value: unknown): readonly Issue[] {
  if (!validate(value)) return explain(validate.errors, value);
  const request: ExecuteRequest = value;
  return request.event.input_message.message.length > 0 ? [] : [];
}

export function isDelivery(value: unknown): value is Delivery {
  return validateDelivery(value);
}

export const example: ExecuteRequest = examples["ai-agent-events-execute-async"].request.minimal;

export type Operations = keyof paths;
export type Deliveries = keyof webhooks;

/** Types that the contract does not list stay open. */
export function fieldOf(error: ApiErrorBody): string | undefined {
  return error.type === "invalid_field" ? error.field_name : undefined;
}
