import { createHmac, timingSafeEqual } from "node:crypto";
import type { Prepare } from "../contenders.ts";

/** The least one would write by hand: no check of the timestamp, nothing decoded. */
export const prepare: Prepare = (secret) => (body, headers) => {
  const right = createHmac("sha256", secret).update(body).digest();
  const given = Buffer.from(headers["x-devrev-signature"] ?? "", "hex");
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Error("the signature is wrong");
  return JSON.parse(body.toString());
};
