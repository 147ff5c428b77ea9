import { isStale } from "../agent/plan.ts";
import type { RecordedDelivery } from "../journal/records.ts";

/** How a correct receiver answers a delivery. */
export interface Expected {
  readonly status: 200 | 400 | 401;
  /** Why it is not 200. */
  readonly because: string | undefined;
}

/**
 * A correct receiver answers 401 what is forged and 400 what is stale. Who gets no signature, or an envelope without a
 * timestamp, cannot tell.
 */
export function expectedOf({ signature, age, envelope }: RecordedDelivery, isSigned: boolean): Expected {
  if (signature !== "valid" && isSigned) return { status: 401, because: `its signature is ${signature}` };
  if (isStale(age) && envelope === "flat") return { status: 400, because: "its timestamp is not of now" };
  return { status: 200, because: undefined };
}
