import { createKey, loadConfig, openLedger, startGateway } from "@agent-events/gateway";
import { AGENT, SECRET, WEBHOOK } from "../delivery.ts";

/** A gateway that listens, and a key for it. */
export interface Door {
  readonly port: number;
  readonly key: string;
}

export interface OpenGateway extends Door {
  close(): Promise<void>;
}

/** Where deliveries come in. */
export const WEBHOOK_PATH = "/webhooks/devrev";

/** As many as it takes: quotas are not what is measured. */
const MANY = "1000000";

const quotas = {
  AGENT_EVENTS_QUOTA_STARTS: MANY,
  AGENT_EVENTS_QUOTA_STREAMS_KEY: MANY,
  AGENT_EVENTS_QUOTA_STREAMS_RUN: MANY,
  AGENT_EVENTS_QUOTA_STREAMS_PROCESS: MANY,
};

/**
 * Starts a gateway as it comes but for its quotas, whose log goes to standard output.
 *
 * @param place the address of a Redis, or else the path of a file
 * @param devrev the address of a DevRev
 */
export async function openGateway(place: string, devrev: string): Promise<OpenGateway> {
  const config = loadConfig({
    env: {
      ...quotas,
      ...(place.startsWith("redis:") ? { REDIS_URL: place } : { AGENT_EVENTS_STORE: place }),
      PORT: "0",
      DEVREV_TOKEN: "token-0123456789",
      DEVREV_BASE_URL: devrev,
      DEVREV_WEBHOOK: WEBHOOK,
      DEVREV_WEBHOOK_SECRET: SECRET,
      AGENT_EVENTS_AGENT: AGENT,
    },
  });
  const { url, close } = await startGateway(config);
  const ledger = await openLedger(config);
  const { secret } = await createKey(ledger, { name: "bench" });
  await ledger.close();
  return { port: Number(new URL(url).port), key: secret, close: () => close({ grace: 0 }) };
}
