import type { ExecuteRequest } from "@agent-events/contract";
import { isFaulty, type Plan, type PlannedDelivery } from "../agent/plan.ts";
import type { Core } from "../core.ts";
import { compose } from "../deliver/compose.ts";
import { deliver } from "../deliver/deliver.ts";
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

/**
 * Delivers what a plan says. In its order, each delivery waits for the first attempt of the one before it, or the network
 * would decide the order; shuffled, they do not. Resolves when nothing more will be sent.
 *
 * @param onFirst called when the first attempts are over, of all of them or until it broke off
 */
export async function carryOut(core: Core, plan: Plan, execution: Execution, onFirst: () => void): Promise<void> {
  const begun: Sending[] = [];
  try {
    await (plan.shuffled ? sendShuffled : sendInOrder)(core, plan, execution, begun);
  } finally {
    onFirst();
  }
  await core.work.join(Promise.all(begun.map(({ all }) => all)));
}

/** A delivery that is being sent. */
interface Sending {
  /** Resolves when its first attempt is over, of every copy. */
  readonly first: Promise<void>;
  /** Resolves when nothing more will be sent. */
  readonly all: Promise<void>;
}

async function sendInOrder(core: Core, plan: Plan, execution: Execution, begun: Sending[]): Promise<void> {
  for (const planned of plan.deliveries) {
    await core.work.sleep(planned.after);
    const sending = begin(core, record(core, planned, execution, core.clock.now()));
    begun.push(sending);
    await core.work.join(sending.first);
  }
}

async function sendShuffled(core: Core, plan: Plan, execution: Execution, begun: Sending[]): Promise<void> {
  const now = core.clock.now();
  const made = plan.deliveries.map((planned, index) => record(core, planned, execution, now + index));
  const order = execution.random.shuffle(made);
  for (const [index, { after }] of plan.deliveries.entries()) {
    await core.work.sleep(after);
    const delivery = order[index];
    if (delivery) begun.push(begin(core, delivery));
  }
  await core.work.join(Promise.all(begun.map(({ first }) => first)));
}

function begin(core: Core, delivery: RecordedDelivery): Sending {
  let begun = () => {};
  const over = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const all = core.work.task(() => deliver(core, delivery, begun));
  const first = Promise.race([over, all]);
  // What fails before it is waited for is not lost: it is waited for at the end, or the sandbox has been closed.
  for (const promise of [first, all]) promise.catch(() => {});
  return { first, all };
}

function record(core: Core, planned: PlannedDelivery, execution: Execution, at: number): RecordedDelivery {
  const { call, request, session, to } = execution;
  const number = core.number("delivery");
  const random = core.random.fork(`delivery/${number}`);
  const envelope = to.kind === "event-source" ? "wrapped" : (planned.envelope ?? core.envelope);
  const id = `${to.id}:event/${random.hex(8)}`;
  const timestamp = timestampOf(at - planned.age, random);
  const body = compose(planned, request, session, { id, webhook_id: to.id, timestamp }, envelope);
  const delivery: RecordedDelivery = {
    id: `delivery_${number}`,
    at,
    call,
    type: "ai_agent_response",
    to,
    envelope,
    eventId: envelope === "flat" ? id : undefined,
    body,
    copies: planned.copies,
    signature: planned.signature,
    faulty: isFaulty(planned),
    state: "waiting",
    reason: undefined,
    attempts: [],
  };
  core.calls.change(call, ({ deliveries }) => ({ deliveries: [...deliveries, delivery.id] }));
  return delivery;
}
