import type { RecordedDelivery } from "../journal/records.ts";

/** What may wait for one recipient: 1,000 deliveries whose bodies are 32 MiB together. */
const MOST = { deliveries: 1_000, bytes: 32 * 1_048_576 };

/** Why a delivery may not wait. */
export const BACKLOG_IS_FULL: string = `not sent again, since ${MOST.deliveries} deliveries, or ${MOST.bytes / 1_048_576} MiB of them, wait for that already`;

/** The deliveries whose first attempt failed, and that wait for another: so many of each recipient, and no more. */
export interface Backlog {
  /** Lets a copy of a delivery wait; the returned function ends that. Undefined when too much waits for its recipient already. */
  readonly enter: (delivery: Pick<RecordedDelivery, "to" | "body">) => (() => void) | undefined;
}

export function createBacklog(): Backlog {
  const waiting = new Map<string, { deliveries: number; bytes: number }>();
  return {
    enter: ({ to, body }) => {
      const queue = waiting.get(to.id) ?? { deliveries: 0, bytes: 0 };
      if (queue.deliveries >= MOST.deliveries || queue.bytes + body.length > MOST.bytes) return undefined;
      queue.deliveries++;
      queue.bytes += body.length;
      waiting.set(to.id, queue);
      return () => {
        queue.deliveries--;
        queue.bytes -= body.length;
        if (queue.deliveries === 0) waiting.delete(to.id);
      };
    },
  };
}
