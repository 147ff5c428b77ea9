import type { Plan, PlannedDelivery } from "../agent/plan.ts";
import type { Core } from "../core.ts";
import { deliver } from "../deliver/deliver.ts";
import type { RecordedDelivery } from "../journal/records.ts";
import { draft, type Execution } from "./draft.ts";

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
  } catch (error) {
    const why = `its deliveries broke off: ${(error as Error).message}`;
    if (!core.work.signal.aborted) core.calls.change(execution.call, () => ({ note: why }));
    throw error;
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
  for (const entry of plan.deliveries.entries()) {
    await core.work.sleep(entry[1].after);
    const sending = begin(core, record(core, entry, execution, core.clock.now()));
    begun.push(sending);
    await core.work.join(sending.first);
  }
}

async function sendShuffled(core: Core, plan: Plan, execution: Execution, begun: Sending[]): Promise<void> {
  const now = core.clock.now();
  const made = plan.deliveries.map((planned, index) => record(core, [index, planned], execution, now + index));
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

/** One of a plan's deliveries, and which. */
type Entry = readonly [index: number, planned: PlannedDelivery];

/** Gives a delivery its number, and tells its call of it. */
function record(core: Core, [index, planned]: Entry, execution: Execution, at: number): RecordedDelivery {
  const id = `delivery_${core.number("delivery")}`;
  const random = execution.random.fork(`delivery/${index}`);
  const delivery = { id, ...draft(core, planned, execution, at, random) };
  core.calls.change(execution.call, ({ deliveries }) => ({ deliveries: [...deliveries, delivery.id] }));
  return delivery;
}
