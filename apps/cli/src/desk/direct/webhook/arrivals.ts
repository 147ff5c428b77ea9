import { nextOf } from "../../../webhook/next-of.ts";
import type { Inbox } from "./inbox.ts";

/** Why an answer may not have come, as far as the receiver knows; empty where it knows nothing. */
export function describeArrivals({ port, seen }: Inbox): string {
  const { requests, lastRejection } = seen();
  if (requests === 0)
    return `No request reached port ${port} of this machine: see whether the webhook's url leads there.`;
  if (!lastRejection) return "";
  const next = nextOf(lastRejection);
  return `What came last was refused, since ${lastRejection.reason}${next ? `; ${next}` : ""}.`;
}
