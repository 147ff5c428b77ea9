import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createReceiver, type Delivery, type ReceiverOptions } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { onTestFinished } from "vitest";

/** What `trigger` signs with; documented, so that a receiver can have it. */
export const SECRET = "agentEventsTriggerSecretNotForProduction";

/** A correct receiver, and what it took. */
export async function receiver(options: Partial<ReceiverOptions> = {}): Promise<{ url: string; taken: Delivery[] }> {
  const taken: Delivery[] = [];
  const receive = createReceiver({
    secret: SECRET,
    onRejected: () => {},
    ...options,
    onDelivery: (delivery) => void taken.push(delivery),
  });
  const server = createServer(nodeHandler(receive)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, taken };
}
