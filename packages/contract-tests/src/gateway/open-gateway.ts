import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKey, type Gateway, loadConfig, openLedger, type Scope, startGateway } from "@agent-events/gateway";
import { type Mock, startProxy } from "@agent-events/mock";
import { createSandbox, type Sandbox } from "@agent-events/sandbox";
import { contractFile } from "../document/document.ts";
import { send } from "../judges/send.ts";
import { agent } from "./agent.ts";

export const SECRET = "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz";

/** A gateway in front of a sandbox, behind Prism: all that is asked of it passes Prism's eyes, DevRev's deliveries too. */
export interface OpenGateway {
  readonly gateway: Gateway;
  readonly sandbox: Sandbox;
  readonly proxy: Mock;
  /** Where its stores are, if they are files: `runs.db` and `runs.ledger.db`. */
  readonly folder: string;
  /** Makes a key, and tells its secret and its id. */
  readonly newKey: (...scopes: Scope[]) => Promise<{ readonly secret: string; readonly id: string }>;
  readonly close: () => Promise<void>;
}

interface Options {
  /** More of the gateway's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds of times that only tests have a reason to change. */
  readonly limits?: { readonly bodyTimeout?: number; readonly repeat?: number };
}

export async function openGateway({ env = {}, limits }: Options = {}): Promise<OpenGateway> {
  const folder = await mkdtemp(join(tmpdir(), "contract-tests-gateway-"));
  const sandbox = await createSandbox({ agent, rateLimit: { limit: 10_000_000 } });
  const devrev = (operation: string, input: object) =>
    send(`${sandbox.url}/${operation}`, input, { authorization: "Bearer any" });
  // Nobody is there yet: Prism's address is known only once it stands before the gateway.
  const made = await devrev("webhooks.create", {
    url: "http://127.0.0.1:1/",
    secret: SECRET,
    event_types: ["ai_agent_response"],
  });
  const { id } = JSON.parse(made.body).webhook as { id: string };
  const config = loadConfig({
    env: {
      PORT: "0",
      DEVREV_TOKEN: "any",
      DEVREV_BASE_URL: sandbox.url,
      DEVREV_WEBHOOK: id,
      DEVREV_WEBHOOK_SECRET: SECRET,
      AGENT_EVENTS_AGENT: "don:core:dvrv-us-1:devo/0:ai_agent/1",
      ...(env["REDIS_URL"] === undefined && { AGENT_EVENTS_STORE: join(folder, "runs.db") }),
      AGENT_EVENTS_LOG_LEVEL: "silent",
      AGENT_EVENTS_QUOTA_STARTS: "10000",
      ...env,
    },
  });
  const gateway = await startGateway({ ...config, ...(limits && { limits }) });
  const proxy = await startProxy({ upstream: gateway.url, document: contractFile("gateway") });
  await devrev("webhooks.update", { id, url: `${proxy.url}/webhooks/devrev` });
  await sandbox.waiting();
  return {
    gateway,
    sandbox,
    proxy,
    folder,
    newKey: async (...scopes) => {
      const ledger = await openLedger(config);
      try {
        const { key, secret } = await createKey(ledger, { name: "contract tests", scopes });
        return { secret, id: key.id };
      } finally {
        await ledger.close();
      }
    },
    close: async () => {
      await proxy.close();
      await gateway.close({ grace: 0 });
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}
