import type { Delivery } from "@agent-events/receiver";
import { context, propagation } from "@opentelemetry/api";
import { readMark } from "./mark.ts";

/** The W3C trace context of the caller, as headers would carry it; empty without an active OpenTelemetry context. */
export function activeTrace(): Readonly<Record<string, string>> {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier;
}

/** Calls `then` in the trace of the call that the delivery answers, where `start` was called in one. */
export function continueTrace<Result>({ clientMetadata }: Delivery, then: () => Result): Result {
  return context.with(propagation.extract(context.active(), readMark(clientMetadata) ?? {}), then);
}
