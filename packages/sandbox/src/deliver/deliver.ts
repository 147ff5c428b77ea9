import type { Core } from "../core.ts";
import type { RecordedDelivery } from "../journal/records.ts";
import { recordHealth } from "../webhooks/health.ts";
import { attempt } from "./attempt.ts";
import { SCHEDULE } from "./schedule.ts";
import { whyNotTo } from "./why-not-to.ts";

type End = Pick<RecordedDelivery, "state" | "reason">;

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
  const { work } = core;
  let reason: string | undefined;
  for (const [index, wait] of SCHEDULE.entries()) {
    await work.sleep(wait);
    // A webhook that is being verified at this very moment may be active in the next.
    await core.verifications.settled(delivery.to.id);
    const why = whyNotTo(core, delivery.to);
    if (why !== undefined) {
      if (index === 0) onFirst();
      return { state: "not-sent", reason: why };
    }
    const made = await attempt(core, delivery, { number: index + 1, copy });
    if (index === 0) onFirst();
    if (made.ok) return { state: "delivered", reason: undefined };
    reason = made.outcome;
    // Who forges, or replays, does not come back by DevRev's schedule.
    if (delivery.faulty) break;
    work.signal.throwIfAborted();
  }
  return { state: "lost", reason };
}
