import type { Core } from "../core.ts";
import { NotFoundError } from "../errors/not-found-error.ts";
import type { RecordedDelivery } from "../journal/records.ts";
import { attempt } from "./attempt.ts";
import { endOf } from "./end-of.ts";

/**
 * Sends a delivery once more, the same bytes under a signature of the webhook's present secret, whatever its state is.
 *
 * @returns the delivery with that attempt
 * @throws {NotFoundError} when the delivery, or whom it was for, is no longer there
 */
export async function redeliver(core: Core, id: string): Promise<RecordedDelivery> {
  const delivery = core.deliveries.get(id);
  if (!delivery) throw new NotFoundError(`there is no delivery ${id}`, "only the last ones are kept");
  const { kind, id: recipient } = delivery.to;
  if (!(kind === "webhook" ? core.webhooks.get(recipient) : core.eventSources.get(recipient))) {
    throw new NotFoundError(`${recipient}, which ${id} was for, is no longer there`);
  }
  const made = await core.work.task(() => attempt(core, delivery, { number: 0, copy: 1 }));
  if (made.ok || delivery.faulty) core.deliveries.change(id, () => endOf(made));
  return core.deliveries.get(id) ?? { ...delivery, attempts: [...delivery.attempts, made] };
}
