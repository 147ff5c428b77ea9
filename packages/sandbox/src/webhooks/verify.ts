import type { Core } from "../core.ts";
import { attempt } from "../deliver/attempt.ts";
import { SCHEDULE } from "../deliver/schedule.ts";
import { timestampOf } from "../deliver/timestamp.ts";
import type { RecordedAnswer, RecordedDelivery } from "../journal/records.ts";

/** Milliseconds until a degraded webhook that has not answered `verify` gets the next one. */
const VERIFY_AGAIN = 300_000;

/** Begins to verify a webhook, in place of any verification of it that is under way. */
export function verify(core: Core, id: string): void {
  core.webhooks.change(id, { status: "unverified", verification: "waiting" });
  const isCurrent = core.verifications.begin(id);
  core.work.begin(() => challenge(core, id, isCurrent));
}

/** Verifies a webhook later, unless it has been by then, or something else has happened to it. */
export function verifyLater(core: Core, id: string): void {
  const isCurrent = core.verifications.begin(id);
  core.work.later(VERIFY_AGAIN, async () => {
    if (isCurrent()) verify(core, id);
  });
}

async function challenge(core: Core, id: string, isCurrent: () => boolean): Promise<void> {
  const number = core.number("delivery");
  const random = core.random.fork(`${id}/verify/${core.number(`verify ${id}`)}`);
  const text = random.hex(32);
  const delivery = deliveryOf(core, id, number, random.hex(8), {
    timestamp: timestampOf(core.clock.now(), random),
    challenge: text,
  });
  core.deliveries.put(delivery);
  const end = (state: RecordedDelivery["state"], reason?: string) =>
    core.deliveries.change(delivery.id, () => ({ state, reason }));
  let reason = "";
  for (const [index, wait] of SCHEDULE.entries()) {
    await core.work.sleep(wait);
    if (!isCurrent()) return end("not-sent", SUPERSEDED);
    const sending = attempt(core, delivery, { number: index + 1, copy: 1 }, (answer) => faultOf(answer, text));
    // Before anyone who waits for this attempt goes on, the webhook is active.
    const { ok, outcome } = await core.verifications.track(id, activated(core, id, sending, isCurrent));
    if (ok) return end("delivered");
    core.work.signal.throwIfAborted();
    reason = outcome;
  }
  end("lost", reason);
  if (!isCurrent()) return;
  core.webhooks.change(id, { verification: "failed" });
  if (core.webhooks.get(id)?.degraded) verifyLater(core, id);
}

const SUPERSEDED = "the webhook was changed, switched off or deleted meanwhile";

async function activated<Made extends { readonly ok: boolean }>(
  { webhooks }: Core,
  id: string,
  sending: Promise<Made>,
  isCurrent: () => boolean,
): Promise<Made> {
  const made = await sending;
  if (made.ok && isCurrent()) {
    webhooks.change(id, { status: "active", degraded: false, lost: 0, verification: "answered" });
  }
  return made;
}

function deliveryOf(
  { clock }: Core,
  webhook: string,
  number: number,
  event: string,
  says: { readonly timestamp: string; readonly challenge: string },
): RecordedDelivery {
  const { timestamp, challenge } = says;
  const id = `${webhook}:event/${event}`;
  return {
    id: `delivery_${number}`,
    at: clock.now(),
    call: undefined,
    type: "verify",
    to: { kind: "webhook", id: webhook },
    envelope: "flat",
    eventId: id,
    body: JSON.stringify({ id, webhook_id: webhook, timestamp, type: "verify", verify: { challenge } }),
    copies: 1,
    signature: "valid",
    age: 0,
    faulty: false,
    state: "waiting",
    reason: undefined,
    attempts: [],
  };
}

function faultOf({ body }: RecordedAnswer, challenge: string): string | undefined {
  try {
    if (JSON.parse(body).challenge === challenge) return undefined;
  } catch {
    // No JSON is not the challenge either.
  }
  return 'answered 200, but not with {"challenge": …} as it was sent';
}
