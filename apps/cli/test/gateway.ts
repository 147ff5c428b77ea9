import { join } from "node:path";
import {
  type Config,
  createKey,
  createLog,
  type Gateway,
  loadConfig,
  openLedger,
  startGateway,
} from "@agent-events/gateway";
import { createSandbox, realClock, type Sandbox } from "@agent-events/sandbox";
import { freePort } from "@agent-events/test-support/free-port";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { afterAll, beforeAll } from "vitest";

export interface RunningGateway {
  readonly url: () => string;
  /** Where the gateway keeps its runs. */
  readonly store: () => string;
  readonly sandbox: () => Sandbox;
  /** The environment of whoever has a key of it: a new one with each call. */
  readonly env: () => Promise<Record<string, string>>;
}

/** A gateway that asks a sandbox, while the tests of the file run. The sandbox's agents take a twentieth of their time. */
export function gateway(): RunningGateway {
  const folder = temporaryFolder(afterAll);
  let sandbox: Sandbox;
  let config: Config;
  let running: Gateway;
  beforeAll(async () => {
    sandbox = await createSandbox({ clock: realClock({ speed: 20 }) });
    const port = await freePort();
    config = loadConfig({
      env: {
        PORT: `${port}`,
        DEVREV_TOKEN: "any",
        DEVREV_BASE_URL: sandbox.url,
        AGENT_EVENTS_REGISTER: `http://127.0.0.1:${port}`,
        AGENT_EVENTS_AGENT: "don:core:dvrv-us-1:devo/0:ai_agent/1",
        AGENT_EVENTS_STORE: join(folder, "agent-events.db"),
      },
    });
    running = await startGateway(config, { log: createLog({ level: "fatal" }) });
  });
  afterAll(async () => {
    await running?.close({ grace: 0 });
    await sandbox?.close();
  });
  return {
    url: () => running.url,
    store: () => join(folder, "agent-events.db"),
    sandbox: () => sandbox,
    env: async () => {
      const ledger = await openLedger(config);
      const { secret } = await createKey(ledger, { name: "a test" });
      await ledger.close();
      return { AGENT_EVENTS_GATEWAY: running.url, AGENT_EVENTS_KEY: secret };
    },
  };
}
