import type { RecordedAttempt, RecordedDelivery } from "../journal/records.ts";

/** What became of a delivery. */
export type End = Pick<RecordedDelivery, "state" | "reason">;

/** What becomes of a delivery by its last attempt. */
export function endOf({ ok, right, outcome }: RecordedAttempt): End {
  if (ok) return { state: "delivered", reason: right ? undefined : outcome };
  return { state: right ? "refused" : "lost", reason: outcome };
}
