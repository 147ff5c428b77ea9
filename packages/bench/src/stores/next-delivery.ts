import { type Delivery, decodeDelivery } from "@agent-events/receiver";
import { deliveryOf, type Wanted } from "../delivery.ts";

let ids = 0;

/** What a receiver hands on, without the way there: another one each time. */
export function nextDelivery(wanted: Omit<Wanted, "id">): Delivery {
  return decodeDelivery(deliveryOf({ ...wanted, id: `${process.pid}-${ids++}` }));
}
