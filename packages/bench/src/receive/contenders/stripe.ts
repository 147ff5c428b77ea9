import Stripe from "stripe";
import type { Prepare } from "../contenders.ts";

/** As it comes: the timestamp is checked, and the JSON is parsed. */
export const prepare: Prepare = (secret) => {
  const { webhooks } = new Stripe("sk_test_0123456789");
  return (body, headers) => webhooks.constructEvent(body, headers["stripe-signature"] ?? "", secret);
};
