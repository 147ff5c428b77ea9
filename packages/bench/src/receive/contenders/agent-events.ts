import { createReceiver } from "@agent-events/receiver";
import type { Prepare } from "../contenders.ts";

/** As it comes: the form of the signature, the timestamp, and one typed union, checked against the contract. */
export const prepare: Prepare = (secret) => {
  const receiver = createReceiver({ secret, onDelivery: () => {} });
  return (body, headers) => receiver.unwrap(body, { get: (name) => headers[name] });
};
