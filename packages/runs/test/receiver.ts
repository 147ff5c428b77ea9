import { createReceiver, type Delivery, signDelivery } from "@agent-events/receiver";
import type { Runs } from "../src/index.ts";

const secret = "whsec-test";

/** A real receiver in front of the runs: sends it a delivery as DevRev does, and tells the status of the answer. */
export function receiverOf(runs: Runs): (delivery: Delivery) => Promise<number> {
  const receive = createReceiver({ secret, onDelivery: runs.accept, onRejected: () => {} });
  return async ({ raw }) => {
    const body = JSON.stringify({ ...Object(raw), timestamp: new Date().toISOString() });
    const headers = { "x-devrev-signature": await signDelivery(body, { secret }) };
    return (await receive(new Request("https://example.com/devrev", { method: "POST", headers, body }))).status;
  };
}
