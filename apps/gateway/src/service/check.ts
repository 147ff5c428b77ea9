import { once } from "node:events";
import { createServer } from "node:net";
import { type AgentClient, createAgentClient, isAgentClientError } from "@agent-events/client";
import type { Check } from "../api/services.ts";
import type { Config } from "../config/config.ts";
import { isPending } from "../webhook/record.ts";
import { askWebhook } from "../webhook/status.ts";
import { PortUnavailableError } from "./errors/port-unavailable-error.ts";
import { StartError } from "./errors/start-error.ts";
import { openStores, type Stores } from "./stores.ts";

/** One thing that a gateway needs, and what to do where it is not there. */
export interface GatewayCheck extends Check {
  /** Where it is not ok: the next step. */
  readonly fix?: string | undefined;
}

/**
 * Looks whether a gateway could start with this configuration, without starting it: can it listen, do its stores open, does
 * DevRev take the token, is the webhook active. Stores that do not exist yet are made.
 */
export async function checkGateway(config: Config): Promise<readonly GatewayCheck[]> {
  const { token, baseUrl } = config.devrev;
  const client = createAgentClient({ token, baseUrl, timeout: 5_000, deadline: 10_000, maxRetries: 1 });
  const port = await checkPort(config);
  let stores: Stores | undefined;
  let store: GatewayCheck = { name: "store", ok: true, detail: "runs and ledger can be opened" };
  try {
    stores = await openStores(config);
  } catch (error) {
    store = failed("store", error);
  }
  const devrev = await checkDevRev(client, baseUrl);
  const webhook = devrev.ok ? [await checkWebhook(config, client, stores)] : [];
  await Promise.all([stores?.store.close(), stores?.ledger.close()]);
  return [port, store, devrev, ...webhook];
}

async function checkPort({ host, port }: Config): Promise<GatewayCheck> {
  const server = createServer();
  try {
    await once(server.listen(port, host), "listening");
    await once(server.close(), "close");
    return { name: "port", ok: true, detail: `${host}, port ${port}, is free` };
  } catch (cause) {
    return failed("port", new PortUnavailableError(host, port, cause as NodeJS.ErrnoException));
  }
}

async function checkDevRev(client: AgentClient, baseUrl: string): Promise<GatewayCheck> {
  try {
    await client.webhooks.list();
    return { name: "devrev", ok: true, detail: `${baseUrl} takes the token` };
  } catch (error) {
    if (!isAgentClientError(error)) throw error;
    const { reason, next = "check DEVREV_TOKEN and DEVREV_BASE_URL" } = error;
    return { name: "devrev", ok: false, detail: reason, fix: next };
  }
}

async function checkWebhook({ webhook }: Config, client: AgentClient, stores?: Stores): Promise<GatewayCheck> {
  if (webhook.kind === "given") return split(await askWebhook(client, webhook.id, webhook));
  const record = await stores?.ledger.getWebhook();
  if (record && !isPending(record)) return split(await askWebhook(client, record.id));
  return { name: "webhook", ok: true, detail: `the gateway makes it when it starts, for ${webhook.publicUrl}` };
}

function split({ name, ok, detail }: Check): GatewayCheck {
  const [, what = detail, fix] = /^(.*); ([^;]*)$/s.exec(detail) ?? [];
  return ok || fix === undefined ? { name, ok, detail } : { name, ok, detail: what, fix };
}

function failed(name: string, error: unknown): GatewayCheck {
  if (!(error instanceof StartError)) throw error;
  return { name, ok: false, detail: error.reason, fix: error.next };
}
