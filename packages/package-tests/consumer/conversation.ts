import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAgentClient } from "@agent-events/client";
import { createReceiver } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { createRuns, memory } from "@agent-events/runs";
import { createSandbox } from "@agent-events/sandbox";

/** Has a whole conversation with a sandbox, loads its page as a browser would, and prints what it found as JSON. */
const secret = "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz";
const sandbox = await createSandbox();
const client = createAgentClient({ baseUrl: sandbox.url, token: "any" });
const receive = createReceiver({ secret, onDelivery: (delivery) => runs.accept(delivery) });
const server = createServer(nodeHandler(receive)).listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const { webhook } = await client.webhooks.create({ url, secret, event_types: ["ai_agent_response"] });
const runs = createRuns({ client, store: memory(), webhook: webhook.id });
const run = await runs.start({
  agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
  session_object: "order-17",
  event: { input_message: { message: "duplicate Where is my order?" } },
});
const { message } = await run.reply({ timeout: 10_000 });
await sandbox.idle();

const files = new Map<string, string>();
/** Loads a file, and those that it names. */
async function load(address: URL): Promise<void> {
  if (files.has(address.pathname)) return;
  files.set(address.pathname, "");
  const response = await fetch(address);
  files.set(address.pathname, `${response.status} ${response.headers.get("content-type")}`);
  const named = [...(await response.text()).matchAll(/"((?:\/assets|\.)\/[\w.-]+\.(?:css|js|svg))"/g)];
  await Promise.all(named.map(([, name = ""]) => load(new URL(name, address))));
}
await load(new URL("/", sandbox.url));

const scenarios = sandbox.state().scenarios.map(({ name }) => name);
const deliveries = sandbox.deliveries().map(({ state, copies }) => `${state} ${copies}`);
console.log(JSON.stringify({ message, scenarios, deliveries, files: Object.fromEntries(files) }));
await sandbox.close();
server.closeAllConnections();
server.close();
