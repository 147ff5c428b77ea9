import { join } from "node:path";
import type { Sandbox } from "@agent-events/sandbox";
import { freePort } from "@agent-events/test-support/free-port";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { onTestFinished } from "vitest";
import { createKey, type Environment, type Gateway, loadConfig, openLedger, startGateway } from "../../src/index.ts";

/** The environment of a gateway that makes its own webhook at a sandbox. */
export async function environment(
  devrev: Pick<Sandbox, "url">,
  env: Environment = {},
): Promise<Record<string, string>> {
  const port = await freePort();
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    DEVREV_TOKEN: "a-token",
    DEVREV_BASE_URL: devrev.url,
    PORT: `${port}`,
    AGENT_EVENTS_REGISTER: `http://127.0.0.1:${port}`,
    ...("REDIS_URL" in env ? {} : { AGENT_EVENTS_STORE: join(temporaryFolder(), "agent-events.db") }),
    AGENT_EVENTS_LOG_LEVEL: "silent",
    ...Object.fromEntries(given),
  };
}

/** A gateway in the test's own process, until the test ends. */
export async function start(env: Environment): Promise<Gateway> {
  const gateway = await startGateway(loadConfig({ env }));
  onTestFinished(() => gateway.close({ grace: 0 }));
  return gateway;
}

/** The secret of a new key of a gateway. */
export async function newKey(env: Environment): Promise<string> {
  const ledger = await openLedger(loadConfig({ env }));
  const { secret } = await createKey(ledger, { name: "a test" });
  await ledger.close();
  return secret;
}
