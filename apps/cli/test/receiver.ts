import { createReceiver, type Delivery, type ReceiverOptions } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { listen } from "@agent-events/test-support/listen";
import { onTestFinished } from "vitest";

/** What `trigger` signs with; documented, so that a receiver can have it. */
export const SECRET = "agentEventsTriggerSecretNotForProduction";

/** A correct receiver, and what it took. */
export async function receiver(
  options: Partial<ReceiverOptions> = {},
  atEnd: (end: () => void) => void = onTestFinished,
): Promise<{ url: string; taken: Delivery[] }> {
  const taken: Delivery[] = [];
  const receive = createReceiver({
    secret: SECRET,
    onRejected: () => {},
    ...options,
    onDelivery: (delivery) => void taken.push(delivery),
  });
  const { url } = await listen(nodeHandler(receive), { atEnd });
  return { url: `${url}/`, taken };
}
