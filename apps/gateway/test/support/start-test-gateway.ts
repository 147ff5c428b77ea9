import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAgentClient } from "@agent-events/client";
import { createReceiver, type Delivery, signDelivery } from "@agent-events/receiver";
import { createRuns, type Runs, type Store } from "@agent-events/runs";
import { createSandbox, type Sandbox } from "@agent-events/sandbox";
import { createKey, type IssuedKey, type NewKey } from "../../src/access/keys.ts";
import type { ApiConfig, Limits, Quotas } from "../../src/api/config.ts";
import { createApi } from "../../src/api/create-api.ts";
import type { Check, Services } from "../../src/api/services.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { listen } from "../../src/service/server.ts";
import { agent } from "./agent.ts";
import { assertContract } from "./assert-contract.ts";
import { type Counted, countedMetrics, type Line, recordedLog } from "./observed.ts";
import { openPlace, type Place } from "./stores.ts";

const SECRET = "Z2F0ZXdheS10ZXN0LXNlY3JldA==";

export interface TestGatewayOptions {
  /** @default "memory"; the ledger is a file in any case but that of Redis */
  readonly store?: "memory" | "sqlite" | { readonly redis: string; readonly prefix: string } | undefined;
  readonly quotas?: Partial<Quotas> | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly corsOrigins?: readonly string[] | undefined;
  /** @default "agent-of-the-gateway"; null for none */
  readonly agent?: string | null | undefined;
  readonly readiness?: (() => Promise<readonly Check[]>) | undefined;
  /** Wraps the store or the ledger, to let them fail. */
  readonly wrap?: { store?: (store: Store) => Store; ledger?: (ledger: Ledger) => Ledger } | undefined;
  /** The DevRev that is called. @default one of its own, with the agent of `agent.ts` */
  readonly sandbox?: Sandbox | undefined;
  /** Where DevRev is instead, if anywhere at all. */
  readonly devrev?: string | undefined;
  /** What DevRev is called with. @default "any" */
  readonly token?: string | undefined;
  /** The clock of keys, tokens and quotas. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/** A whole gateway on a real port, in front of real stores and a sandbox. */
export interface TestGateway {
  readonly url: string;
  readonly key: IssuedKey;
  readonly sandbox: Sandbox;
  readonly runs: Runs;
  readonly ledger: Ledger;
  readonly lines: readonly Line[];
  readonly metrics: Counted;
  createKey(options?: Partial<NewKey>): Promise<IssuedKey>;
  /** A request with the gateway's key, or another; null for none. */
  request(path: string, init?: RequestInit & { key?: string | null | undefined }): Promise<Response>;
  /** Starts a run. */
  start(body: object, headers?: Record<string, string>): Promise<Response>;
  /** Delivers as DevRev does, to a run by its id. */
  deliver(run: string, says: object): Promise<Response>;
  /** Begins to shut down, as SIGTERM does. */
  shutDown(): void;
  /** Ends it, and starts it again with the same stores at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a gateway that is closed with the test: `await using`, or `onTestFinished(() => gateway.close())`. */
export async function startTestGateway(
  options: TestGatewayOptions = {},
): Promise<TestGateway & { [Symbol.asyncDispose](): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "agent-events-api-"));
  const { store: kind = "memory" } = options;
  const place: Place =
    typeof kind === "object" ? { kind: "redis", url: kind.redis, prefix: kind.prefix } : { kind, folder };
  const sandbox = options.sandbox ?? (await createSandbox({ agent }));
  const client = createAgentClient({ baseUrl: options.devrev ?? sandbox.url, token: options.token ?? "any" });
  const log = recordedLog();
  const metrics = countedMetrics();
  let webhook: string | undefined;

  const open = async (port: number) => {
    const { store, ledger } = await openPlace(place);
    const closing = new AbortController();
    const parts: { runs?: Runs } = {};
    const { take: receive } = createReceiver({
      secret: SECRET,
      onDelivery: (delivery: Delivery, arrival) => parts.runs?.accept(delivery, arrival),
      onRejected: () => {},
    });
    const services: Services = {
      get runs(): Runs {
        return parts.runs as Runs;
      },
      ledger: options.wrap?.ledger?.(ledger) ?? ledger,
      receive,
      docs: () => new Response("<!doctype html><title>docs</title>", { headers: { "content-type": "text/html" } }),
      config: configOf(options),
      log,
      metrics,
      readiness: options.readiness ?? (async () => [{ name: "store", ok: true, detail: "The store answers." }]),
      closing: closing.signal,
      now: options.now ?? Date.now,
    };
    const server = await listen({ host: "127.0.0.1", port, streams: 5_000, ...createApi(services) });
    webhook ??= (
      await createAgentClient({ baseUrl: sandbox.url, token: "any" }).webhooks.create({
        url: `${server.url}/webhooks/devrev`,
        secret: SECRET,
        event_types: ["ai_agent_response"],
      })
    ).webhook.id;
    parts.runs = createRuns({ client, store: options.wrap?.store?.(store) ?? store, webhook, onError: () => {} });
    return { server, closing, ledger, runs: parts.runs };
  };

  let running = await open(0);
  const { url } = running.server;
  const stop = async () => {
    running.closing.abort();
    await running.server.stop(1_000, new AbortController().signal);
    await running.runs.close();
    await running.ledger.close();
  };
  const key = await createKey(running.ledger, { name: "test" });
  const gateway: TestGateway = {
    url,
    key,
    sandbox,
    get runs() {
      return running.runs;
    },
    get ledger() {
      return running.ledger;
    },
    lines: log.lines,
    metrics,
    createKey: (given = {}) => createKey(running.ledger, { name: "another", ...given }),
    request: async (path, { key: other = key.secret, headers, ...init } = {}) => {
      const authorization = other === null ? {} : { authorization: `Bearer ${other}` };
      const response = await fetch(`${url}${path}`, {
        ...init,
        headers: { ...authorization, ...(headers as Record<string, string>) },
      });
      await assertContract(init.method ?? "GET", response);
      return response;
    },
    start: (body, headers) =>
      gateway.request("/v1/runs", {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
    deliver: (run, what) => deliver(url, run, what),
    shutDown: () => running.closing.abort(),
    restart: async () => {
      await stop();
      running = await open(Number(new URL(url).port));
    },
    close: async () => {
      await stop();
      if (!options.sandbox) await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return Object.assign(gateway, { [Symbol.asyncDispose]: () => gateway.close() });
}

function configOf(options: TestGatewayOptions): ApiConfig {
  return {
    agent: options.agent === null ? undefined : (options.agent ?? "agent-of-the-gateway"),
    corsOrigins: options.corsOrigins ?? [],
    quotas: { starts: 10_000, streamsKey: 1_000, streamsRun: 1_000, streamsProcess: 5_000, ...options.quotas },
    limits: options.limits,
  };
}

let delivered = 0;

/** One signed POST, as DevRev sends it. */
async function deliver(url: string, run: string, what: object): Promise<Response> {
  const body = JSON.stringify({
    id: `event/${++delivered}`,
    webhook_id: "webhook/1",
    timestamp: new Date().toISOString(),
    type: "ai_agent_response",
    ai_agent_response: {
      agent: "agent",
      session: "session/1",
      session_object: "elsewhere",
      client_metadata: { "agent-events": { run } },
      ...what,
    },
  });
  const headers = {
    "content-type": "application/json",
    "x-devrev-signature": await signDelivery(body, { secret: SECRET }),
  };
  return fetch(`${url}/webhooks/devrev`, { method: "POST", body, headers });
}
