import { type Delivery, decodeDelivery } from "@agent-events/receiver";

/**
 * What a log keeps of a delivery: its body alone, where decoding that gives the delivery again, for everything would be kept
 * twice otherwise. One that was changed on its way, or whose body could not be read, is kept as it is.
 */
export function toData(delivery: Delivery): object {
  const { raw } = delivery;
  return typeof raw === "object" && raw !== null && isSame(decodeDelivery(raw), delivery) ? { raw } : delivery;
}

/** What the data of an entry says of itself, whether it is a delivery or not. */
export function fromData(data: unknown): object {
  const { raw, ...rest } = Object(data);
  const isBodyAlone = typeof raw === "object" && raw !== null && Object.keys(rest).length === 0;
  return isBodyAlone ? decodeDelivery(raw) : Object(data);
}

/** Both have what they say from one body, so most fields are the very same. */
function isSame(one: Delivery, other: Delivery): boolean {
  const fields = Object.entries(one);
  const others = Object(other);
  return fields.length === Object.keys(others).length && fields.every(([name, value]) => isEqual(value, others[name]));
}

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}
