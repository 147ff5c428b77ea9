import type { Delivery } from "@agent-events/receiver";
import { context, propagation } from "@opentelemetry/api";
import { type Mark, readMark } from "./mark.ts";

/**
 * The W3C trace context of the caller, as headers would carry it; empty without an active OpenTelemetry context. What else the
 * application's propagators carry from service to service, such as baggage, is no business of DevRev's.
 */
export function activeTrace(): Pick<Mark, "traceparent" | "tracestate"> {
  const carrier: Pick<Mark, "traceparent" | "tracestate"> = {};
  propagation.inject(context.active(), carrier);
  const { traceparent, tracestate } = carrier;
  return { ...(traceparent && { traceparent }), ...(tracestate && { tracestate }) };
}

/** Calls `then` in the trace of the call that the delivery answers, where `start` was called in one. */
export function continueTrace<Result>({ clientMetadata }: Delivery, then: () => Result): Result {
  return context.with(propagation.extract(context.active(), readMark(clientMetadata) ?? {}), then);
}
