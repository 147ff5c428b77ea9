import type { RecordedAttempt, RecordedCall, RecordedDelivery, Sandbox } from "@agent-events/sandbox";

/** What is told of a sandbox as it happens. */
export interface LogHandlers {
  /** Once it is answered. */
  readonly onCall: (call: RecordedCall) => void;
  readonly onAttempt: (delivery: RecordedDelivery, attempt: RecordedAttempt) => void;
  /** No attempt will follow, and none was answered as it should be. */
  readonly onLost: (delivery: RecordedDelivery) => void;
}

/** Tells of every call and every attempt once, in the order in which they are over. Returns what ends it. */
export function follow(sandbox: Sandbox, { onCall, onAttempt, onLost }: LogHandlers): () => void {
  const answered = new Set<string>();
  const told = new Map<string, number>();
  const look = (delivery: RecordedDelivery) => {
    for (const attempt of delivery.attempts.slice(told.get(delivery.id) ?? 0)) onAttempt(delivery, attempt);
    told.set(delivery.id, delivery.attempts.length);
    if (delivery.state !== "lost" && delivery.state !== "not-sent") return;
    if (!answered.has(delivery.id)) onLost(delivery);
    answered.add(delivery.id);
  };
  return sandbox.subscribe(({ kind, id }) => {
    const call = kind === "call" ? sandbox.call(id) : undefined;
    if (call && (call.answer || call.kind === "trigger") && !answered.has(id)) {
      answered.add(id);
      onCall(call);
    }
    const delivery = kind === "delivery" ? sandbox.delivery(id) : undefined;
    if (delivery) look(delivery);
  });
}
