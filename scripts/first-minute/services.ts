import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKey, loadConfig, openLedger, startGateway } from "@agent-events/gateway";
import { createSandbox } from "@agent-events/sandbox";
import { freePort } from "./free-port.ts";

/** A sandbox that plays DevRev, and a gateway in front of it, both on this machine. */
export interface Services {
  readonly sandbox: string;
  readonly gateway: string;
  /** Opens the gateway. */
  readonly key: string;
  close(): Promise<void>;
}

/** Starts both in this process. The gateway registers its webhook by itself; its runs last as long as it. */
export async function startServices(): Promise<Services> {
  const folder = await mkdtemp(join(tmpdir(), "agent-events-"));
  const sandbox = await createSandbox({ seed: "first minute" });
  const port = await freePort(8080);
  const config = loadConfig({
    env: {
      PORT: String(port),
      DEVREV_BASE_URL: sandbox.url,
      DEVREV_TOKEN: "the-sandbox-takes-any",
      AGENT_EVENTS_AGENT: "don:core:dvrv-us-1:devo/0:ai_agent/1",
      AGENT_EVENTS_REGISTER: `http://127.0.0.1:${port}`,
      AGENT_EVENTS_STORE: join(folder, "agent-events.db"),
      AGENT_EVENTS_LOG_LEVEL: "warn",
    },
  });
  const ledger = await openLedger(config);
  const { secret: key } = await createKey(ledger, { name: "the first minute" });
  await ledger.close();
  const gateway = await startGateway(config);
  return {
    sandbox: sandbox.url,
    gateway: gateway.url,
    key,
    async close() {
      await gateway.close();
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}
