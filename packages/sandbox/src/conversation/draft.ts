import type { ExecuteRequest } from "@agent-events/contract";
import { isFaulty, type PlannedDelivery } from "../agent/plan.ts";
import type { Core } from "../core.ts";
import { compose } from "../deliver/compose.ts";
import { timestampOf } from "../deliver/timestamp.ts";
import type { Recipient, RecordedDelivery } from "../journal/records.ts";
import type { Random } from "../random.ts";
import type { Session } from "./memory.ts";

/** What a plan is carried out for. */
export interface Execution {
  readonly call: string;
  readonly request: ExecuteRequest;
  readonly session: Session;
  readonly to: Recipient;
  readonly random: Random;
}

/** An event source always hands on the wrapped one. */
export const envelopeOf = (core: Core, planned: PlannedDelivery, to: Recipient): "flat" | "wrapped" =>
  to.kind === "event-source" ? "wrapped" : (planned.envelope ?? core.envelope);

/**
 * A planned delivery as it goes out at a moment, before it has a number.
 *
 * @throws when it cannot be written, as JSON or as a date
 */
export function draft(
  core: Core,
  planned: PlannedDelivery,
  { call, request, session, to }: Execution,
  at: number,
  random: Random,
): Omit<RecordedDelivery, "id"> {
  const envelope = envelopeOf(core, planned, to);
  const id = `${to.id}:event/${random.hex(8)}`;
  const timestamp = timestampOf(at - planned.age, random);
  return {
    at,
    call,
    type: "ai_agent_response",
    to,
    envelope,
    eventId: envelope === "flat" ? id : undefined,
    body: compose(planned, request, session, { id, webhook_id: to.id, timestamp }, envelope),
    copies: planned.copies,
    signature: planned.signature,
    age: planned.age,
    faulty: isFaulty(planned),
    state: "waiting",
    reason: undefined,
    attempts: [],
  };
}
