import type { Core } from "../core.ts";
import type { RecordedAttempt, RecordedDelivery } from "../journal/records.ts";
import { recordHealth } from "../webhooks/health.ts";
import { attempt } from "./attempt.ts";
import { BACKLOG_IS_FULL } from "./backlog.ts";
import { type End, endOf } from "./end-of.ts";
import { SCHEDULE } from "./schedule.ts";
import { whyNotTo } from "./why-not-to.ts";

type Which = Pick<RecordedAttempt, "number" | "copy">;

/**
 * Delivers an event: every copy by the schedule, until one of its attempts is answered 200. Resolves when nothing more will be
 * sent.
 *
 * @param onFirst called when the first attempts are over
 */
export async function deliver(core: Core, delivery: RecordedDelivery, onFirst: () => void = () => {}): Promise<void> {
  core.deliveries.put(delivery);
  let first = delivery.copies;
  const over = () => {
    if (--first === 0) onFirst();
  };
  const copies = Array.from({ length: delivery.copies }, (_, index) =>
    core.work.task(() => bySchedule(core, delivery, index + 1, over)),
  );
  const ends = await core.work.join(Promise.all(copies));
  const end = ends.find(({ state }) => state === "delivered") ?? ends[0];
  if (!end) return;
  core.deliveries.change(delivery.id, () => end);
  // A receiver that refuses what it should refuse is in good health.
  if (!delivery.faulty) recordHealth(core, delivery.to, end.state);
}

async function bySchedule(core: Core, delivery: RecordedDelivery, copy: number, onFirst: () => void): Promise<End> {
  const first = await attemptNow(core, delivery, { number: 1, copy });
  onFirst();
  // Who forges, or replays, does not come back by DevRev's schedule.
  if (first.state !== "lost" || delivery.faulty) return first;
  const leave = core.backlog.enter(delivery);
  if (!leave) return { state: "not-sent", reason: `${first.reason}; ${BACKLOG_IS_FULL}` };
  try {
    return await again(core, delivery, copy);
  } finally {
    leave();
  }
}

/** The attempts after the first. */
async function again(core: Core, delivery: RecordedDelivery, copy: number): Promise<End> {
  let end: End = { state: "lost", reason: undefined };
  for (const [index, wait] of SCHEDULE.slice(1).entries()) {
    core.work.signal.throwIfAborted();
    await core.work.sleep(wait);
    end = await attemptNow(core, delivery, { number: index + 2, copy });
    if (end.state !== "lost") break;
  }
  return end;
}

/** Sends it, if its recipient takes events at this moment. */
async function attemptNow(core: Core, delivery: RecordedDelivery, which: Which): Promise<End> {
  // A webhook that is being verified at this very moment may be active in the next.
  await core.verifications.settled(delivery.to.id);
  const why = whyNotTo(core, delivery.to);
  if (why !== undefined) return { state: "not-sent", reason: why };
  return endOf(await attempt(core, delivery, which));
}
