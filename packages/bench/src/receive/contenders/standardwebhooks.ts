import { Webhook } from "standardwebhooks";
import type { Prepare } from "../contenders.ts";

/** As it comes: the timestamp is checked, and the JSON is parsed. */
export const prepare: Prepare = (secret) => {
  const webhook = new Webhook(secret);
  return (body, headers) => webhook.verify(body, headers);
};
