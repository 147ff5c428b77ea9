import {
  type Config,
  ConfigError,
  createKey,
  describeConfig,
  type Gateway,
  loadConfig,
  openLedger,
  startGateway,
} from "@agent-events/gateway";
import { createGatewayClient } from "@agent-events/gateway-client";
import { createSandbox } from "@agent-events/sandbox";

/** The sentences that tell what is wrong with a configuration. */
export function mistakes(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    describeConfig(loadConfig({ env }));
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.issues.map(({ at, message }) => `${at} ${message}`);
    throw error;
  }
}

/** Asks through a gateway of this process, and prints what came as JSON. */
const [port = "", store = ""] = process.argv.slice(2);
const sandbox = await createSandbox();
const config: Config = loadConfig({
  env: {
    PORT: port,
    DEVREV_BASE_URL: sandbox.url,
    DEVREV_TOKEN: "any",
    AGENT_EVENTS_AGENT: "don:core:dvrv-us-1:devo/0:ai_agent/1",
    AGENT_EVENTS_REGISTER: `http://127.0.0.1:${port}`,
    AGENT_EVENTS_STORE: store,
    AGENT_EVENTS_LOG_LEVEL: "silent",
  },
});
const ledger = await openLedger(config);
const { secret } = await createKey(ledger, { name: "consumer" });
await ledger.close();
const gateway: Gateway = await startGateway(config);
const client = createGatewayClient({ baseUrl: gateway.url, key: secret });
const run = await client.start({ message: "duplicate" });
const kinds: string[] = [];
for await (const event of client.stream(run.id)) kinds.push(event.kind);
const { reply } = await client.reply(run.id);
const docs = await fetch(`${gateway.url}/docs`);
const scripts = [...(await docs.text()).matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = ""]) => src);
const statuses = await Promise.all(scripts.map(async (src) => (await fetch(new URL(src, docs.url))).status));
await gateway.close();
await sandbox.close();
console.log(JSON.stringify({ kinds, message: reply.message, statuses, mistakes: mistakes({ PORT: "seven" }) }));
